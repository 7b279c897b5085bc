"""Which code points the fonts hold, by the group of languages that needs them."""


def ranges(*bounds):
    return {code for first, last in bounds for code in range(first, last + 1)}


def letters(text):
    return {ord(letter) for letter in text}


# Blank or drawn with another glyph; made where a source lacks them.
NO_BREAK_SPACE, THIN_SPACE, NARROW_NO_BREAK_SPACE = 0xA0, 0x2009, 0x202F
NO_BREAK_HYPHEN = 0x2011

PUNCTUATION = letters("§©«»°±²³·×÷–—‘’‚“”„†•…€−") | {
    NO_BREAK_SPACE, THIN_SPACE, NARROW_NO_BREAK_SPACE, NO_BREAK_HYPHEN,
}

# English, Indonesian and the west of Europe; beyond it the letters that names of people and towns
# bring along. Digits and marks stand here for every language.
LATIN = (
    ranges((0x20, 0x7E), (0xC0, 0xFF))
    | letters("ĂăĄąĆćČčĘęĚěĞğİıŁłŃńŒœŘřŚśŞşȘșŠšȚțŻżŽž")
    | PUNCTUATION
)

# Russian and Kazakh.
CYRILLIC = ranges((0x410, 0x44F)) | letters("ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі№")

GROUPS = {"latin": LATIN, "cyrillic": CYRILLIC}
ALL = LATIN | CYRILLIC


def unicode_range(codes):
    """The code points as CSS writes them, in the fewest ranges."""
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs(codes))


def runs(codes):
    """First and last code point of each unbroken run, in order."""
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found
