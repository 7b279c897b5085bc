"""Makes the fonts, their style sheet and the table of advances from unpacked packages.

    python3 make.py SOURCES TO

It writes below TO what belongs below the project's folder, and checks it; make.sh downloads the
packages, and puts the files into the project.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

import glyphs
import instance
from faces import FACES, FIRA
from stylesheet import stylesheet
from table import table

# Bytes of all files that a page of one language may load (a page in Cyrillic letters loads the
# Latin files as well).
LIMITS = {("latin",): 100_000, ("latin", "cyrillic"): 140_000}


def make(sources, to):
    written, whole = {}, {}
    for spec in FACES:
        font = whole[spec.file] = instance.face(spec, sources)
        written[f"fonts/{spec.file}.ttf"] = instance.saved(font).getvalue()
        for group, codes in glyphs.GROUPS.items():
            data = compressed(instance.part(font, spec, codes))
            check(spec, font, data, codes)
            written[f"public/fonts/{spec.file}-{group}.woff2"] = data
    for groups, limit in LIMITS.items():
        bytes_loaded = sum(len(data) for path, data in written.items() if path.endswith(".woff2")
                           and path.rsplit("-", 1)[1].removesuffix(".woff2") in groups)
        print(f"fonts: {' and '.join(groups)}: {bytes_loaded} bytes of {limit}")
        if bytes_loaded > limit:
            raise SystemExit("fonts: that is too much; see maker/glyphs.py")
    licence = ofl(whole.values(), sources)
    written["fonts/OFL.txt"] = written["public/fonts/OFL.txt"] = licence.encode()
    written["src/ui/styles/fonts.css"] = stylesheet(whole, sources).encode()
    written["src/scene/advances.bin"] = table([whole[spec.file] for spec in FACES if spec.on_map])
    for path, data in written.items():
        target = Path(to) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def compressed(font):
    data = BytesIO()
    font.flavor = "woff2"
    font.save(data)
    return data.getvalue()


def check(spec, whole, data, codes):
    """Refuses a file without all that it is for, or with other widths than the whole face.

    The table of advances is made of the whole face.
    """
    part = TTFont(BytesIO(data))
    theirs, ours = whole.getBestCmap(), part.getBestCmap()
    wrong = [
        code for code in codes
        if code not in ours or part["hmtx"][ours[code]][0] != whole["hmtx"][theirs[code]][0]
    ]
    if wrong or set(ours) != codes:
        raise SystemExit(f"{spec.file}: wrong after writing: {' '.join(map(chr, wrong))}")


def ofl(fonts, sources):
    """The licence with every copyright notice that the fonts carry."""
    notices = dict.fromkeys(font["name"].getDebugName(0) for font in fonts)
    text = (Path(sources) / FIRA / "package/LICENSE").read_text().replace("\r\n", "\n")
    body = text[text.index("This Font Software is licensed"):]
    ours = ("Tapal Sans and Tapal Serif are changed versions: static instances, subset, renamed, "
            "under the same licence.")
    return "\n".join([*notices, ours, "", body.rstrip("\n"), ""])


if __name__ == "__main__":
    make(*sys.argv[1:])
