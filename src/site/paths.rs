//! Where the pages of a site stand in its folder.

use crate::strings::Strings;

/// The folder of a compact page, in the folder of the whole one.
pub(super) const COMPACT: &str = "embed/";

/// The folder of a language's whole page: the first language's is the site's own.
pub(super) fn folder(languages: &[&Strings], index: usize) -> String {
    if index == 0 { String::new() } else { format!("{}/", languages[index].lang) }
}

/// The way from a folder in the site to the site's own.
pub(super) fn up(folder: &str) -> String {
    "../".repeat(folder.matches('/').count())
}

/// The way from one folder in the site to another.
pub(super) fn between(from: &str, to: &str) -> String {
    let path = format!("{}{to}", up(from));
    if path.is_empty() { "./".to_owned() } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_leads_to_another() {
        assert_eq!(between("", ""), "./");
        assert_eq!(between("", "ru/"), "ru/");
        assert_eq!(between("ru/", ""), "../");
        assert_eq!(between("ru/embed/", "en/embed/"), "../../en/embed/");
    }
}
