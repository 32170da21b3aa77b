@echo off
rem Runs Evaluator. In a source tree it builds first, when a source is newer than the last build.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0.") do set "here=%%~fI"

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
if exist "%here%\evaluator-cli\pom.xml" (
  set "app=%here%\target\evaluator"
  call :build_if_changed || exit /b 1
) else (
  for %%I in ("%here%\..") do set "app=%%~fI"
)
for %%J in ("%app%\lib\evaluator-cli-*.jar") do set "jar=%%~fJ"

rem Text is UTF-8 whatever the locale; the console's code page is put back afterwards.
for /f "tokens=2 delims=:." %%C in ('chcp') do set /a "codepage=%%C" 2>nul
chcp 65001 >nul
set "options=-Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
set "options=%options% -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Xshare:auto -Xlog:disable -XX:-UsePerfData"
rem XMLBeans calls constructors by reflection, for each of which Java would make a class; DuckDB would start the flight recorder.
set "options=%options% -Dsun.reflect.inflationThreshold=1000000"
echo "%JAVA_OPTS%" | findstr /c:"FlightRecord" >nul || set "options=%options% -Djfr.unsupported.vm=true"
echo "%JAVA_OPTS%" | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul || set "options=%options% -XX:+UseSerialGC"
rem These end within seconds and are faster without the optimising compiler.
for %%A in (run check verify weights coherence completion) do if "%~1"=="%%A" set "options=%options% -XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=12 -XX:C1MaxInlineLevel=3 -Xmn256m"
"%java%" %options% %JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
if defined codepage chcp %codepage% >nul
if %code%==0 exit /b 0
call :require_java_17
if errorlevel 1 exit /b 1
exit /b %code%

rem Costs a start of Java, so it is asked only before a build and after a failure.
:require_java_17
set "version="
for /f "tokens=3" %%V in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~V"
set "major=0"
for /f "delims=.-+" %%M in ("%version%") do set "major=%%M"
if %major% GEQ 17 exit /b 0
if defined version (
  echo evaluator: Java 17 or newer is needed: this is version %version%. 1>&2
) else (
  echo evaluator: Java 17 or newer is needed: no java on the PATH, or JAVA_HOME is not right. 1>&2
)
exit /b 1

:build_if_changed
pushd "%here%"
powershell -NoProfile -Command "$built = Get-Item 'target\evaluator\built' -ErrorAction SilentlyContinue; if (-not $built) { exit 1 }; $newer = Get-Item pom.xml, evaluator-*\pom.xml, evaluator-*\src\main, *\*.schema.json | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem $_.FullName -Recurse } } | Where-Object { $_.LastWriteTimeUtc -gt $built.LastWriteTimeUtc } | Select-Object -First 1; if ($newer) { exit 1 }"
if not errorlevel 1 (popd & exit /b 0)
call :require_java_17 || (popd & exit /b 1)
where mvn >nul 2>nul
if errorlevel 1 (
  echo evaluator: Maven ^(mvn^) 3.8 or newer is needed to build from source. 1>&2
  popd
  exit /b 1
)
echo Building Evaluator (about a minute) ... 1>&2
if not exist target mkdir target
type nul > target\evaluator.started
if exist evaluator-cli\target\distribution rmdir /s /q evaluator-cli\target\distribution
call mvn -q -B -Dquick -Dmaven.test.skip -Pdistribution -Ddistribution.format=dir -pl evaluator-cli -am package > target\evaluator-build.log 2>&1
if errorlevel 1 (
  type target\evaluator-build.log 1>&2
  echo evaluator: The build failed. 1>&2
  popd
  exit /b 1
)
if exist target\evaluator rmdir /s /q target\evaluator
for /d %%D in (evaluator-cli\target\distribution\*) do for /d %%E in ("%%D\evaluator-*") do move "%%~fE" target\evaluator >nul
move /y target\evaluator.started target\evaluator\built >nul
popd
exit /b 0
