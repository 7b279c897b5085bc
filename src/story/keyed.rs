//! A few values by their keys, such as a text's languages, in the order of the keys.
//!
//! Every look-up goes through the list: with a handful of keys a tree would only be larger.

/// Values by their keys, in the keys' order.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T>(Vec<(String, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Keyed<T> {
    /// Puts a value under a key, in place of what stood there.
    pub fn insert(&mut self, key: &str, value: T) {
        let after =
            self.0.iter().position(|(other, _)| other.as_str() >= key).unwrap_or(self.0.len());
        match self.0.get_mut(after) {
            Some((other, old)) if other == key => *old = value,
            _ => self.0.insert(after, (key.to_owned(), value)),
        }
    }

    /// A key with its value.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<(&str, &T)> {
        self.iter().find(|(other, _)| *other == key)
    }

    /// The value under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.entry(key).map(|(_, value)| value)
    }

    /// All keys with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// True when there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_the_order_of_their_keys_and_the_last_one_counts() {
        let mut keyed = Keyed::default();
        [("ru", 1), ("en", 2), ("kk", 3), ("ru", 4)]
            .into_iter()
            .for_each(|(key, value)| keyed.insert(key, value));
        assert_eq!(keyed.iter().collect::<Vec<_>>(), [("en", &2), ("kk", &3), ("ru", &4)]);
        assert_eq!((keyed.get("ru"), keyed.get("id")), (Some(&4), None));
    }
}
