//! How the numbers of a packed base map become bytes, and the frame around a stage.
//!
//! A file is: the four bytes `TPLB`, the format's version, the stage (1 or 2), the payload's FNV-1a
//! checksum (32 bits, little-endian), the payload. Numbers in the payload are varints (LEB128,
//! seven bits a byte, low bits first), signed ones zigzag-coded; levels, kinds and ranks are single
//! bytes, the grid is floats; columns of like numbers and all names of one language stand together,
//! because that is what brotli packs best.

/// What the two stages are called in a story's folder.
pub const FILE_NAMES: [&str; 2] = ["basemap-1.tapal", "basemap-2.tapal"];
/// First bytes of every packed base map.
pub const MAGIC: [u8; 4] = *b"TPLB";
/// The version of the format that this program writes and reads.
pub const VERSION: u8 = 3;
/// Bytes before the payload.
pub const HEADER: usize = 10;

/// Why a packed base map cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as a packed base map does: another file, or a server's error page.
    NotABasemap,
    /// Written by another version of this program.
    OtherVersion(u8),
    /// The other stage of the file was expected.
    OtherStage(u8),
    /// Bytes are missing or changed: the checksum does not fit.
    Corrupt,
    /// The bytes are whole but say what cannot be, such as an arc that does not exist.
    Invalid,
    /// This second stage was packed with another first stage.
    Mismatch,
}

/// Puts the frame around a payload.
#[must_use]
pub fn frame(stage: u8, payload: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER + payload.len());
    file.extend_from_slice(&MAGIC);
    file.push(VERSION);
    file.push(stage);
    file.extend_from_slice(&checksum(payload).to_le_bytes());
    file.extend_from_slice(payload);
    file
}

/// Takes the frame off and checks the payload against its checksum, which is returned with it.
///
/// # Errors
/// Says how the file is damaged, see [`Damage`].
pub fn unframe(stage: u8, file: &[u8]) -> Result<(u32, Reader<'_>), Damage> {
    if !file.starts_with(&MAGIC) {
        return Err(Damage::NotABasemap);
    }
    let (&[_, _, _, _, version, found_stage, c0, c1, c2, c3], payload) =
        file.split_first_chunk::<HEADER>().ok_or(Damage::Corrupt)?;
    if version != VERSION {
        return Err(Damage::OtherVersion(version));
    }
    if found_stage != stage {
        return Err(Damage::OtherStage(found_stage));
    }
    let sum = u32::from_le_bytes([c0, c1, c2, c3]);
    if checksum(payload) != sum {
        return Err(Damage::Corrupt);
    }
    Ok((sum, Reader { bytes: payload }))
}

/// FNV-1a, 32 bits: finds cut and changed files; not meant against an attacker, who could write
/// both.
#[must_use]
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Appends an unsigned number.
pub fn put(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a signed number, small magnitudes in few bytes.
pub fn put_signed(out: &mut Vec<u8>, value: i32) {
    put(out, ((value << 1) ^ (value >> 31)) as u32);
}

/// Appends a text: its length in bytes, then UTF-8.
pub fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

/// Appends a floating-point number as it is: eight bytes, little-endian.
pub fn put_float(out: &mut Vec<u8>, value: f64) {
    out.extend_from_slice(&value.to_le_bytes());
}

/// Reads numbers off a payload and stops at its end instead of running past it.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    /// The next byte.
    ///
    /// # Errors
    /// [`Damage::Invalid`] at the end of the payload.
    pub fn byte(&mut self) -> Result<u8, Damage> {
        let (&byte, rest) = self.bytes.split_first().ok_or(Damage::Invalid)?;
        self.bytes = rest;
        Ok(byte)
    }

    /// The next unsigned number.
    ///
    /// # Errors
    /// [`Damage::Invalid`] at the end of the payload or when the number does not fit 32 bits.
    pub fn number(&mut self) -> Result<u32, Damage> {
        let mut value = 0_u32;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if shift == 28 && bits > 0x0f {
                return Err(Damage::Invalid);
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Damage::Invalid)
    }

    /// The next signed number.
    ///
    /// # Errors
    /// As [`Reader::number`].
    pub fn signed(&mut self) -> Result<i32, Damage> {
        let value = self.number()?;
        Ok((value >> 1) as i32 ^ -((value & 1) as i32))
    }

    /// The next number as a count of things that take at least one byte each, so that a damaged
    /// count cannot ask for more memory than the file could fill.
    ///
    /// # Errors
    /// [`Damage::Invalid`] when fewer bytes are left than that.
    pub fn count(&mut self) -> Result<usize, Damage> {
        let count = self.number()? as usize;
        if count > self.bytes.len() { Err(Damage::Invalid) } else { Ok(count) }
    }

    /// The next text.
    ///
    /// # Errors
    /// [`Damage::Invalid`] when it is cut or is not UTF-8.
    pub fn text(&mut self) -> Result<String, Damage> {
        let length = self.count()?;
        let (text, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        std::str::from_utf8(text).map(str::to_owned).map_err(|_| Damage::Invalid)
    }

    /// The next floating-point number.
    ///
    /// # Errors
    /// [`Damage::Invalid`] at the end of the payload.
    pub fn float(&mut self) -> Result<f64, Damage> {
        let (bytes, rest) = self.bytes.split_first_chunk::<8>().ok_or(Damage::Invalid)?;
        self.bytes = rest;
        Ok(f64::from_le_bytes(*bytes))
    }

    /// True when everything was read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(values: Vec<(u32, i32)>) {
            let mut payload = Vec::new();
            for &(unsigned, signed) in &values {
                put(&mut payload, unsigned);
                put_signed(&mut payload, signed);
            }
            let file = frame(1, &payload);
            let (_, mut reader) = unframe(1, &file).expect("a whole file");
            for (unsigned, signed) in values {
                prop_assert_eq!(reader.number(), Ok(unsigned));
                prop_assert_eq!(reader.signed(), Ok(signed));
            }
            prop_assert!(reader.is_empty());
        }

        #[test]
        fn reading_any_bytes_ends_without_a_panic(bytes: Vec<u8>) {
            let mut reader = Reader { bytes: &bytes };
            while reader.text().is_ok() {}
            let mut reader = Reader { bytes: &bytes };
            while reader.number().is_ok() {}
        }
    }

    #[test]
    fn each_damage_has_its_own_name() {
        let file = frame(1, b"payload");
        assert_eq!(unframe(1, b"<!doctype html>").err(), Some(Damage::NotABasemap));
        assert_eq!(unframe(1, &file[..5]).err(), Some(Damage::Corrupt));
        assert_eq!(unframe(1, &file[..file.len() - 1]).err(), Some(Damage::Corrupt));
        assert_eq!(unframe(2, &file).err(), Some(Damage::OtherStage(1)));
        let mut other = file.clone();
        other[4] = 9;
        assert_eq!(unframe(1, &other).err(), Some(Damage::OtherVersion(9)));
    }

    #[test]
    fn a_count_larger_than_the_file_is_refused() {
        let mut payload = Vec::new();
        put(&mut payload, 1_000_000);
        assert_eq!(Reader { bytes: &payload }.count(), Err(Damage::Invalid));
    }
}
