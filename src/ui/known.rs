//! What the pages of one story share, where a host's page holds several.
//!
//! What this does: keeps a story, its lengths and the model of its map as long as any page shows
//! them, so that the next page of it is there at once; fetches the second stage of the base map
//! once for all. What it does not: fetch the first.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use super::state::State;
use super::{Page, fetch};
use crate::basemap::read::Staged;
use crate::scene::measure::measured;
use crate::scene::model::MapModel;
use crate::story::Story;

thread_local! {
    static KNOWN: RefCell<Vec<Weak<Known>>> = const { RefCell::new(Vec::new()) };
}

/// The map that a page shows.
type PageMap = State<Option<Arc<MapModel>>>;

/// A story and its map, as far as that has come.
pub(super) struct Known {
    address: String,
    pub(super) story: Arc<Story>,
    lengths: Vec<Option<[f64; 3]>>,
    model: RefCell<Arc<MapModel>>,
    /// Those who wait for the second stage; `None` when it has come.
    waiting: RefCell<Option<Vec<PageMap>>>,
}

impl Known {
    /// The story at an address, if a page shows it.
    pub(super) fn at(address: &str) -> Option<Rc<Self>> {
        KNOWN.with_borrow_mut(|known| {
            known.retain(|known| known.strong_count() > 0);
            known.iter().filter_map(Weak::upgrade).find(|known| known.address == address)
        })
    }

    /// Makes the model of a map whose first stage has come, and has the second one fetched, without
    /// which the map stays as coarse as it is.
    pub(super) fn new(
        address: &str,
        story: &Arc<Story>,
        mut staged: Staged,
        second: String,
    ) -> Rc<Self> {
        let model = Arc::new(MapModel::new(story, &staged.basemap));
        // The first stage holds the story's own lines whole: nothing to measure again with the
        // second.
        let lengths = measured(story, &staged.basemap);
        let known = Rc::new(Self {
            address: address.to_owned(),
            story: story.clone(),
            lengths,
            model: RefCell::new(model.clone()),
            waiting: RefCell::new(Some(Vec::new())),
        });
        KNOWN.with_borrow_mut(|all| all.push(Rc::downgrade(&known)));
        let weak = Rc::downgrade(&known);
        wasm_bindgen_futures::spawn_local(async move {
            let file = fetch::bytes(&second, false).await;
            if let (Ok(file), Some(known)) = (file, weak.upgrade())
                && staged.refine(&file).is_ok()
            {
                let refined = Arc::new(model.refined(&known.story, &staged.basemap));
                known.model.replace(refined.clone());
                known
                    .waiting
                    .take()
                    .into_iter()
                    .flatten()
                    .for_each(|page| page.set(Some(refined.clone())));
            }
        });
        known
    }

    /// Gives a page what is known, and what comes.
    pub(super) fn give(&self, page: &Page) {
        page.measured.set(self.lengths.clone());
        page.model.set(Some(self.model.borrow().clone()));
        if let Some(waiting) = &mut *self.waiting.borrow_mut() {
            waiting.push(page.model.clone());
        }
    }
}
