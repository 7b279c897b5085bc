//! Files of the story's folder, however the page has them: from a site, or from within one file.

use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// A file could not be had: no connection, or no such file.
#[derive(Debug)]
pub(super) struct Missing;

impl From<JsValue> for Missing {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// What fetches files for the page: a function of an address, and of whether to go past the
/// browser's cache, that promises a `Response` or rejects.
#[derive(Clone)]
pub(in crate::ui) struct Fetcher(js_sys::Function);

impl Fetcher {
    pub(in crate::ui) fn new(function: js_sys::Function) -> Self {
        Self(function)
    }

    async fn response(&self, address: &str, again: bool) -> Result<Response, Missing> {
        let promise = self.0.call2(&JsValue::UNDEFINED, &address.into(), &again.into())?;
        let promise: js_sys::Promise = promise.unchecked_into();
        Ok(JsFuture::from(promise).await?.unchecked_into())
    }

    /// A file as text.
    pub(super) async fn text(&self, address: &str) -> Result<String, Missing> {
        let text = JsFuture::from(self.response(address, false).await?.text()?).await?;
        text.as_string().ok_or(Missing)
    }

    /// A file as bytes; `again` goes past the browser's cache.
    pub(super) async fn bytes(&self, address: &str, again: bool) -> Result<Vec<u8>, Missing> {
        let buffer = JsFuture::from(self.response(address, again).await?.array_buffer()?).await?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}
