//! The element that a page is in, and what is asked of it.
//!
//! What this does: finds parts of this page alone, gives them the focus, and listens: a host's page
//! may hold several maps, and its window is not theirs. What it does not: build anything.

use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::Page;

/// Where the element is kept; the page may be asked for by a thread, as Leptos has it, and the
/// element may not.
pub(super) type Root = StoredValue<Option<HtmlElement>, LocalStorage>;

impl Page {
    /// The page in this element, which says where it stands: it has `data-compact` in a host's
    /// page, and then may name the whole page in `data-whole`.
    pub(super) fn within(self, root: &HtmlElement) -> Self {
        self.root.set_value(Some(root.clone()));
        if root.has_attribute("data-compact") {
            self.in_a_host(root.get_attribute("data-whole").as_deref())
        } else {
            self
        }
    }

    /// The element that all of the page is in.
    pub(super) fn root(&self) -> Option<HtmlElement> {
        self.root.try_get_value().flatten()
    }

    /// The first part of the page that a selector finds.
    pub(super) fn find(&self, selector: &str) -> Option<types::Element> {
        self.root()?.query_selector(selector).ok()?
    }

    /// Gives the focus to the first part that a selector finds, without scrolling to it; true if it
    /// took it.
    pub(super) fn focus(&self, selector: &str) -> bool {
        let Some(element) = self.find(selector).map(JsCast::unchecked_into::<HtmlElement>) else {
            return false;
        };
        // Fails on no element that is in the document.
        let _ = element.focus();
        element.matches(":focus").unwrap_or_default()
    }

    /// Listens to an event of the page's element for as long as this part lasts. What happens to
    /// the window is told there too, by what is around the page.
    pub(super) fn listen(&self, event: &'static str, act: impl FnMut(Event) + 'static) {
        fn run(target: &types::Element, event: &'static str, mut act: Box<dyn FnMut(Event)>) {
            let act = Box::new(move |event: types::Event| act(event.unchecked_into()));
            // Dropped with what is being built, it ends.
            StoredValue::new_local(Rndr::add_event_listener(target, event, act));
        }
        if let Some(root) = self.root() {
            run(root.unchecked_ref(), event, Box::new(act));
        }
    }
}
