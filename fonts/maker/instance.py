"""Makes one static face of the packages' pieces.

The pieces of a family, one file a script, have their axes pinned and only the glyphs kept that
glyphs.py names; then they are joined, and the face gets a name of its own and consistent metrics.
"""

from io import BytesIO

from fontTools.merge import Merger
from fontTools.pens.boundsPen import BoundsPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

import glyphs

# The packages' pieces that hold what is wanted; a code point is taken from the first that has it.
PIECES = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
USE_TYPO_METRICS = 1 << 7
REGULAR, ITALIC = 1 << 6, 1 << 0
MAC_ITALIC = 1 << 1
GRAYSCALE_AND_SMOOTH = 0x000A


def subset(font, codes, features):
    """Keeps only the glyphs of these code points and only these features, without hints."""
    options = Options()
    options.layout_features = list(features)
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.glyph_names = False
    options.drop_tables += ["BASE", "GDEF", "STAT", "DSIG", "gasp", "meta"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def face(spec, sources):
    """The whole face, Latin and Cyrillic, as a TTFont."""
    pieces, taken, source_names = [], set(), None
    for piece in PIECES:
        font = TTFont(spec.source(sources, piece), recalcTimestamp=False)
        source_names = source_names or font["name"]
        codes = (glyphs.ALL & font.getBestCmap().keys()) - taken
        taken |= codes
        if spec.axes:
            font = instantiateVariableFont(font, spec.axes)
        subset(font, codes, spec.features)
        only_figures(font)
        pieces.append(saved(font))
    font = Merger().merge(pieces)
    font.recalcTimestamp = False
    lacking = glyphs.ALL - taken - add_aliases(font)
    if lacking:
        raise SystemExit(f"{spec.file}: the source lacks {' '.join(map(chr, sorted(lacking)))}")
    set_metrics(font, spec)
    set_names(font, spec, source_names)
    # Through bytes, so that nothing but what is in the file counts.
    return TTFont(saved(font), recalcTimestamp=False)


def part(whole, spec, codes):
    """The same face with these code points alone."""
    return subset(TTFont(saved(whole), recalcTimestamp=False), codes, spec.features)


def only_figures(font):
    """Leaves figures alone in the set of one width.

    A degree sign as wide as a figure tears coordinates apart.
    """
    figures = {font.getBestCmap().get(code) for code in range(0x30, 0x3A)}
    for lookup in font["GSUB"].table.LookupList.Lookup if "GSUB" in font else ():
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            mapping = table.mapping.items()
            table.mapping = {glyph: wide for glyph, wide in mapping if glyph in figures}


def saved(font):
    data = BytesIO()
    font.flavor = None
    font.save(data)
    data.seek(0)
    return data


def add_aliases(font):
    """Draws the spaces and the hyphen that the source lacks with what it has; gives their codes."""
    cmap = font.getBestCmap()
    space, _ = font["hmtx"][cmap[0x20]]
    made = {
        glyphs.NO_BREAK_SPACE: cmap[0x20],
        glyphs.NO_BREAK_HYPHEN: cmap[ord("-")],
        glyphs.THIN_SPACE: None,
        glyphs.NARROW_NO_BREAK_SPACE: cmap.get(glyphs.THIN_SPACE),
    }
    for code, glyph in made.items():
        if code in cmap:
            continue
        if glyph is None:
            glyph = "thinspace.made"
            if glyph not in font.getGlyphOrder():
                order = [*font.getGlyphOrder(), glyph]
                font["glyf"].glyphs[glyph] = Glyph()
                font["hmtx"].metrics[glyph] = (round(space * 0.7), 0)
                font.setGlyphOrder(order)
                font["glyf"].setGlyphOrder(order)
        for table in font["cmap"].tables:
            table.cmap[code] = glyph
    return set(made)


def set_metrics(font, spec):
    """The same ascent and descent on every system, and heights as the letters have them."""
    os2, hhea = font["OS/2"], font["hhea"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = hhea.ascent, hhea.descent, 0
    hhea.lineGap = 0
    os2.usWinAscent = max(hhea.ascent, font["head"].yMax)
    os2.usWinDescent = max(-hhea.descent, -font["head"].yMin)
    os2.sxHeight, os2.sCapHeight = height(font, "x"), height(font, "H")
    os2.usWeightClass = spec.weight
    os2.fsSelection = USE_TYPO_METRICS | (ITALIC if spec.italic else REGULAR)
    font["head"].macStyle = MAC_ITALIC if spec.italic else 0
    os2.version = max(os2.version, 4)
    os2.achVendID = "NONE"
    gasp = newTable("gasp")
    gasp.version, gasp.gaspRange = 1, {0xFFFF: GRAYSCALE_AND_SMOOTH}
    font["gasp"] = gasp


def height(font, letter):
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(letter)]].draw(pen)
    return round(pen.bounds[3])


def set_names(font, spec, source):
    """Our name for it; copyright, version and licence as the source has them."""
    style = spec.style
    plain = style in ("Regular", "Italic")
    full = spec.family if style == "Regular" else f"{spec.family} {style}"
    texts = {
        0: source.getDebugName(0),
        1: spec.family if plain else full,
        2: style if plain else "Regular",
        4: full,
        5: source.getDebugName(5).split(";")[0],
        6: full.replace(" ", "", 1).replace(" ", "-"),
        13: "Licensed under the SIL Open Font License, Version 1.1. "
            "A changed version: subset, static and renamed.",
        14: "https://openfontlicense.org",
    }
    texts[3] = f"{texts[6]};{texts[5]}"
    if not plain:
        texts |= {16: spec.family, 17: style}
    font["name"].names = []
    for number, text in sorted(texts.items()):
        font["name"].setName(text, number, 3, 1, 0x409)
