//! Files of the story's folder, from wherever the page came.
//!
//! What this does: fetches a text or bytes by a relative address. What it does not: try again,
//! cache, or understand what it fetched.

use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit};

/// A file could not be fetched: no connection, or the server has no such file.
#[derive(Debug)]
pub(super) struct Missing;

impl From<JsValue> for Missing {
    fn from(_: JsValue) -> Self {
        Self
    }
}

async fn response(address: &str, again: bool) -> Result<web_sys::Response, Missing> {
    let window = web_sys::window().ok_or(Missing)?;
    let how = RequestInit::new();
    how.set_cache(if again { RequestCache::Reload } else { RequestCache::Default });
    let asked = window.fetch_with_str_and_init(address, &how);
    let response: web_sys::Response = JsFuture::from(asked).await?.unchecked_into();
    if response.ok() { Ok(response) } else { Err(Missing) }
}

/// A file as text.
pub(super) async fn text(address: &str) -> Result<String, Missing> {
    let text = JsFuture::from(response(address, false).await?.text()?).await?;
    text.as_string().ok_or(Missing)
}

/// A file as bytes; `again` goes past the browser's cache.
pub(super) async fn bytes(address: &str, again: bool) -> Result<Vec<u8>, Missing> {
    let buffer = JsFuture::from(response(address, again).await?.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
