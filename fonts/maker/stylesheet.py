"""The style sheet of our faces, and of the reader's own fonts that stand in until they are there.

A fallback's size-adjust is the ratio of mean advances over a text in the page's languages, and its
ascent and descent are ours divided by it, so that lines stand and break where they will. Arial,
Georgia and Times New Roman are measured on free fonts of the same widths.
"""

from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

import glyphs
from faces import FACES

SAMPLE = (
    "The border of the two countries runs for thousands of kilometres across steppe, rivers and "
    "salt lakes, from the sea in the west to the mountains in the east; nowhere else do two states "
    "share a longer unbroken line on land.",
    "Perbatasan kedua negara itu membentang ribuan kilometer melintasi padang rumput, sungai, dan "
    "danau garam, dari laut di barat sampai pegunungan di timur; tidak ada dua negara lain yang "
    "berbagi garis darat sepanjang itu.",
    "Граница двух стран тянется на тысячи километров через степи, реки и солёные озёра, от моря на "
    "западе до гор на востоке; нигде больше два государства не делят столь длинной непрерывной "
    "линии на суше.",
    "Екі елдің шекарасы батыстағы теңізден шығыстағы тауларға дейін дала, өзен және тұзды көлдер "
    "арқылы мыңдаған шақырымға созылады; құрлықта бұдан ұзын үзіліссіз шекарасы бар басқа екі "
    "мемлекет жоқ.",
)


@dataclass(frozen=True)
class Fallback:
    """A font that many machines have."""
    suffix: str
    # What it is measured on: a package, and how wide the local font is against it.
    package: str
    stem: str
    scale: float
    # The names of its styles on a machine, full and PostScript names.
    local: dict


def styles(bold_source, regular, bold, italic=()):
    return {
        "Regular": ("400-normal", regular),
        "Bold": (bold_source, bold),
        "Italic": ("400-italic", italic),
    }


SANS = (
    Fallback(" Roboto", "fontsource-roboto-condensed", "roboto-condensed", 1.0, styles(
        "700-normal", ("Roboto Condensed", "RobotoCondensed-Regular"),
        ("Roboto Condensed Bold", "RobotoCondensed-Bold"))),
    Fallback(" Narrow", "fontsource-arimo", "arimo", 0.82, styles(
        "700-normal",
        ("Arial Narrow", "ArialNarrow", "Liberation Sans Narrow", "LiberationSansNarrow"),
        ("Arial Narrow Bold", "ArialNarrow-Bold", "Liberation Sans Narrow Bold",
         "LiberationSansNarrow-Bold"))),
    Fallback("", "fontsource-arimo", "arimo", 1.0, styles(
        "700-normal",
        ("Arial", "ArialMT", "Helvetica", "Liberation Sans", "LiberationSans", "Roboto"),
        ("Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Helvetica-Bold", "Liberation Sans Bold",
         "LiberationSans-Bold", "Roboto Bold", "Roboto-Bold"))),
)
SERIF = (
    Fallback("", "fontsource-gelasio", "gelasio", 1.0, styles(
        "700-normal", ("Georgia", "Gelasio"), ("Georgia Bold", "Georgia-Bold", "Gelasio Bold"),
        ("Georgia Italic", "Georgia-Italic", "Gelasio Italic"))),
    Fallback(" Times", "fontsource-tinos", "tinos", 1.0, styles(
        "700-normal",
        ("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "LiberationSerif"),
        ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold",
         "LiberationSerif-Bold"),
        ("Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic",
         "LiberationSerif-Italic"))),
    Fallback(" Noto", "fontsource-noto-serif", "noto-serif", 1.0, styles(
        "700-normal", ("Noto Serif", "NotoSerif"), ("Noto Serif Bold", "NotoSerif-Bold"),
        ("Noto Serif Italic", "NotoSerif-Italic"))),
)
FALLBACKS = {"Tapal Sans": (SANS, "sans-serif"), "Tapal Serif": (SERIF, "serif")}
# A weight between has no face on most machines: it takes the nearer of the two, measured against
# our own.
BESIDE = {"Regular": "Regular", "Medium": "Regular", "SemiBold": "Bold", "Italic": "Italic"}


def stylesheet(made, sources):
    """The whole sheet; `made` gives the finished TTFont of each face's file."""
    rules = [HEAD, stacks()]
    for spec in FACES:
        for group, codes in glyphs.GROUPS.items():
            rules.append(rule(spec.family, spec, [
                f'src: url("fonts/{spec.file}-{group}.woff2") format("woff2")',
                "font-display: swap",
                f"unicode-range: {glyphs.unicode_range(codes)}",
            ]))
    for spec in FACES:
        for fallback in FALLBACKS[spec.family][0]:
            rules.append(fallback_rule(spec, fallback, made[spec.file], sources))
    return "\n".join(rules)


HEAD = (
    "/* Made by fonts/make.sh: not edited by hand. The page's and the map's fonts, each file "
    "loaded when a letter of it is\n"
    "   shown, and what stands in for them until then: the reader's own fonts at our widths and "
    "heights. */\n"
)


def stacks():
    lines, later = [], []
    for family, (fallbacks, generic) in FALLBACKS.items():
        name = "--" + family.split()[1].lower()
        fallback = f"var({name}-fallback)"
        quoted = ", ".join(f'"{family} Fallback{fallback.suffix}"' for fallback in fallbacks)
        lines.append(f"  {name}-fallback: {quoted}, {generic};")
        lines.append(f'  {name}: "{family}", {fallback};')
        later.append(f"  {name}: {fallback};")
    return (
        ":root, .guest {\n" + "\n".join(lines) + "\n}\n"
        "/* Until the map is there, what it is made of comes first. */\n"
        ':root[data-fonts="later"] {\n' + "\n".join(later) + "\n}\n"
    )


def rule(family, spec, lines):
    style = "italic" if spec.italic else "normal"
    head = [f'font-family: "{family}"', f"font-style: {style}", f"font-weight: {spec.weight}"]
    return "@font-face {\n" + "".join(f"  {line};\n" for line in head + lines) + "}\n"


def fallback_rule(spec, fallback, ours, sources):
    source, names = fallback.local[BESIDE[spec.style]]
    theirs = measured(Path(sources) / fallback.package / "package/files", fallback.stem, source)
    adjust = ratio(advances(ours), theirs) / fallback.scale
    hhea, em = ours["hhea"], ours["head"].unitsPerEm
    return rule(f"{spec.family} Fallback{fallback.suffix}", spec, [
        "src: " + ", ".join(f'local("{name}")' for name in names),
        f"size-adjust: {adjust:.2%}",
        f"ascent-override: {hhea.ascent / em / adjust:.2%}",
        f"descent-override: {-hhea.descent / em / adjust:.2%}",
        "line-gap-override: 0%",
    ])


def advances(font):
    """Advance by code point, in em."""
    em, glyphs_by_code = font["head"].unitsPerEm, font.getBestCmap()
    return {code: font["hmtx"][glyph][0] / em for code, glyph in glyphs_by_code.items()}


def measured(folder, stem, style):
    found = {}
    for piece in ("latin", "cyrillic", "cyrillic-ext"):
        path = folder / f"{stem}-{piece}-{style}.woff2"
        if path.exists():
            found = advances(TTFont(path)) | found
    return found


def ratio(ours, theirs):
    """How much wider ours is, in the mean of the languages that the other font can write."""
    ratios = []
    for text in SAMPLE:
        codes = [ord(letter) for letter in text]
        if all(code in theirs for code in codes):
            ratios.append(sum(ours[code] for code in codes) / sum(theirs[code] for code in codes))
    return sum(ratios) / len(ratios)
