//! The address that a site will have.

use super::SiteError;

/// A site's address as it may stand in its pages, with a `/` at its end.
///
/// # Errors
/// When it is no address of a folder.
pub(super) fn checked(address: &str) -> Result<String, SiteError> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let is_sound = host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        && !address.contains(['?', '#', '"', '<', '>', '&', ' ', '\\']);
    if is_sound {
        Ok(format!("{}/", address.trim_end_matches('/')))
    } else {
        Err(SiteError::BaseUrl { address: address.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_a_folders_address() {
        for (address, expected) in [
            ("https://example.org/map", "https://example.org/map/"),
            ("http://localhost:8080/", "http://localhost:8080/"),
        ] {
            assert_eq!(checked(address).expect("sound"), expected);
        }
        for wrong in [
            "example.org",
            "https://",
            "https:///x",
            "ftp://example.org",
            "https://example.org/?a=b",
            "https://a/\"x",
        ] {
            let why = checked(wrong).expect_err("no address").to_string();
            assert!(why.contains(wrong), "{why}");
        }
    }
}
