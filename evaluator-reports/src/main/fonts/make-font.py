#!/usr/bin/python3
"""Makes chart-font.ttf, the font of all charts, from Debian's fonts-wqy-microhei.

Needs Debian's python3-fonttools and a working apt-get. Equal inputs give equal bytes.
"""

import subprocess
import tempfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib.ttCollection import TTCollection

PACKAGE = "fonts-wqy-microhei=0.2.0-beta-3.1"
FAMILY = "Evaluator Sans"
FONT = (
    Path(__file__).parent.parent
    / "resources/org/govservices/evaluator/reports/chart/chart-font.ttf"
)


def gb2312(rows):
    """The characters of the given rows of GB 2312."""
    for row in rows:
        for cell in range(1, 95):
            try:
                yield ord(bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass  # GB 2312 leaves cells empty


def characters():
    ranges = [
        (0x0020, 0x007E),  # ASCII
        (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B: Vietnamese, pinyin
        (0x0370, 0x052F),  # Greek, Cyrillic
        (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese
        (0x2010, 0x2026),  # dashes, quotation marks, ellipsis
        (0x3000, 0x3017),  # Chinese punctuation
        (0x3400, 0x4DBF),  # extension A: 2 characters, all that the font has
        (0x4E00, 0x9FFF),  # all 20,902 of GBK, and 30 of those added to GB 18030
        (0xFF01, 0xFF5E),  # full-width forms
    ]
    wanted = set("−×≥≤≠≈±•→←↑↓▲▼●○■□◆◇★☆√∞€™")
    wanted = {ord(c) for c in wanted}
    for first, last in ranges:
        wanted.update(range(first, last + 1))
    wanted.update(gb2312([1, 2, 3, 6]))  # punctuation, numbers, full-width Latin, Greek
    return wanted


def source():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", "-q", PACKAGE], cwd=folder, check=True)
        (package,) = Path(folder).glob("*.deb")
        subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        return TTCollection(next(Path(folder).rglob("wqy-microhei.ttc")), lazy=False).fonts[0]


def main():
    font = source()
    options = Options()
    options.hinting = False  # charts are drawn unhinted, so that outlines are equal everywhere
    options.layout_features = []
    options.drop_tables += ["BASE", "DSIG", "FFTM", "GDEF", "GPOS", "GSUB", "vhea", "vmtx"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    names = {1: FAMILY, 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.toUnicode())
    font.recalcTimestamp = False
    font.flavor = None
    font.save(FONT)
    print(FONT.name, FONT.stat().st_size, "bytes,", len(font.getBestCmap()), "characters")


if __name__ == "__main__":
    main()
