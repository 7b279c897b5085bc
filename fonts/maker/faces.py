"""The faces that the page and the map use, with where each comes from."""

from dataclasses import dataclass, field
from pathlib import Path

FIRA = "fontsource-fira-sans-condensed"
SOURCE_SERIF = "fontsource-variable-source-serif-4"


@dataclass(frozen=True)
class Face:
    file: str
    family: str
    style: str
    weight: int
    italic: bool
    package: str
    stem: str
    # Kerning, and for the sans a second set of figures, all of one width.
    features: tuple
    axes: dict = field(default_factory=dict)
    # Where the map draws with it: its name in advance.rs.
    on_map: bool = False

    def source(self, sources, piece):
        """The file in the package that holds one script of this face."""
        return Path(sources) / self.package / "package/files" / self.stem.format(piece)


def sans(weight, style):
    return Face(f"sans-{weight}", "Tapal Sans", style, weight, False, FIRA,
                f"fira-sans-condensed-{{}}-{weight}-normal.woff2", ("kern", "tnum"), on_map=True)


def serif(file, style, weight, opsz, slant, on_map=False):
    return Face(file, "Tapal Serif", style, weight, slant == "italic", SOURCE_SERIF,
                f"source-serif-4-{{}}-standard-{slant}.woff2", ("kern",),
                {"wght": weight, "opsz": opsz}, on_map)


# Optical sizes, in CSS pixels, are those of the use: quotes of 16 to 18, headlines of 17 to 35,
# water names and original lines of about 14.
FACES = (
    sans(400, "Regular"),
    sans(500, "Medium"),
    sans(600, "SemiBold"),
    serif("serif-400", "Regular", 400, 18, "normal"),
    serif("serif-600", "SemiBold", 600, 28, "normal"),
    serif("serif-400-italic", "Italic", 400, 14, "italic", on_map=True),
)
