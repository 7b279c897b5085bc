//! SVG drawn as a PNG, as small as that can be and with the same bytes each time.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::fonts;
use super::palette::Palette;

/// A document as a PNG of this size.
///
/// # Errors
/// When the document is no SVG: that is a mistake of whoever wrote it.
pub(super) fn png(svg: &str, (width, height): (u32, u32)) -> Result<Vec<u8>, String> {
    let options = Options { fontdb: fonts::database(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let mut drawn = Pixmap::new(width, height).ok_or("no room for its pixels")?;
    resvg::render(&tree, Transform::identity(), &mut drawn.as_mut());
    let pixels: Vec<[u8; 3]> =
        drawn.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    encoded(&pixels, (width, height)).map_err(|error| error.to_string())
}

/// Opaque pixels as a PNG with a palette.
fn encoded(pixels: &[[u8; 3]], (width, height): (u32, u32)) -> Result<Vec<u8>, png::EncodingError> {
    let palette = Palette::of(pixels);
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.colours.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbours in a palette are no neighbours in colour: nothing is gained by differences.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&palette.indices(pixels))?;
    writer.finish()?;
    Ok(out)
}
