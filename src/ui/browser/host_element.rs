//! The element that a page is in, one of several perhaps in a window that is not theirs.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

/// The element. What happens to the window is told there by what is around the page.
#[derive(Clone, Copy)]
pub(in crate::ui) struct HostElement(StoredValue<HtmlElement, LocalStorage>);

impl HostElement {
    pub(in crate::ui) fn new(element: HtmlElement) -> Self {
        Self(StoredValue::new_local(element))
    }

    /// The element; `None` once the page has ended.
    pub(in crate::ui) fn element(self) -> Option<HtmlElement> {
        self.0.try_get_value()
    }

    /// One of its attributes.
    pub(in crate::ui) fn attribute(self, name: &str) -> Option<String> {
        self.element()?.get_attribute(name)
    }

    /// True in a frame or an element of a host's page: one place is shown at a time.
    pub(in crate::ui) fn is_compact(self) -> bool {
        self.element().is_some_and(|element| element.has_attribute("data-compact"))
    }

    /// True when the page is dark: what is around it decides that, and says so on the element.
    pub(in crate::ui) fn is_dark(self) -> bool {
        self.attribute("data-theme").as_deref() == Some("dark")
    }

    /// A custom property of the style sheets; empty where they have none of that name.
    pub(in crate::ui) fn style_property(self, name: &str) -> String {
        let style =
            self.element().and_then(|element| window().get_computed_style(&element).ok()?);
        style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
    }

    /// The first part of the page that a selector finds.
    pub(in crate::ui) fn find(self, selector: &str) -> Option<Element> {
        self.element()?.query_selector(selector).ok()?
    }

    /// All parts of the page that a selector finds.
    pub(in crate::ui) fn find_all(self, selector: &str) -> Vec<HtmlElement> {
        self.element().map_or_else(Vec::new, |element| find_all(&element, selector))
    }

    /// Gives the focus to the first part that a selector finds.
    pub(in crate::ui) fn focus(self, selector: &str) {
        if let Some(element) = self.find(selector) {
            // Fails on no element that is in the document.
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// Listens to an event of the element until the present owner ends.
    pub(in crate::ui) fn listen(self, event: &'static str, act: impl FnMut(Event) + 'static) {
        if let Some(element) = self.element() {
            listen(&element, event, act);
        }
    }
}

/// All elements of a type within an element that a selector finds.
pub(in crate::ui) fn find_all<T: JsCast>(element: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Listens to an event of an element until the present owner ends.
pub(in crate::ui) fn listen(
    element: &Element,
    event: &'static str,
    act: impl FnMut(Event) + 'static,
) {
    fn run(element: &Element, event: &'static str, act: Box<dyn FnMut(Event)>) {
        let callback = Closure::wrap(act);
        let function = callback.as_ref().unchecked_ref();
        // Neither this nor its end fails on a function.
        let _ = element.add_event_listener_with_callback(event, function);
        let listener = StoredValue::new_local((element.clone(), callback));
        on_cleanup(move || {
            listener.try_with_value(|(element, callback)| {
                let function = callback.as_ref().unchecked_ref();
                let _ = element.remove_event_listener_with_callback(event, function);
            });
        });
    }
    run(element, event, Box::new(act));
}
