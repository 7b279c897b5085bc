//! What the pages of one story share, where a host's page holds several.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use leptos::prelude::*;

use super::fetch::Fetcher;
use crate::basemap::packed;
use crate::basemap::read::{Staged, first_stage};
use crate::scene::model::MapModel;
use crate::story::Story;
use crate::story::map_file::FILE_NAME;
use crate::story::problem::Problem;
use crate::story::read::read;
use crate::strings::{Strings, with_arg};
use crate::ui::map_data::{Failure, ModelSignal};

thread_local! {
    /// The stories that any page shows.
    static SHARED: RefCell<Vec<Weak<SharedStory>>> = const { RefCell::new(Vec::new()) };
}

/// A story and its map, as far as that has come.
pub(in crate::ui) struct SharedStory {
    folder: String,
    fetcher: Fetcher,
    pub(in crate::ui) story: Arc<Story>,
    model: RefCell<Option<Arc<MapModel>>>,
    /// The pages that wait for the second stage; `None` when it has come.
    waiting: RefCell<Option<Vec<ModelSignal>>>,
}

impl SharedStory {
    /// The story in a folder: the one that a page shows already, or else fetched and read.
    ///
    /// # Errors
    /// What is wrong and what to do, in the page's language.
    pub(in crate::ui) async fn load(
        folder: &str,
        fetcher: Fetcher,
        strings: &Strings,
    ) -> Result<Rc<Self>, String> {
        let known = SHARED.with_borrow_mut(|shared| {
            shared.retain(|story| story.strong_count() > 0);
            shared.iter().filter_map(Weak::upgrade).find(|story| story.folder == folder)
        });
        if let Some(known) = known {
            return Ok(known);
        }
        let text = fetcher.text(&format!("{folder}{}", FILE_NAME)).await;
        let text = text.map_err(|_| strings.story_missing.clone())?;
        let shared = Rc::new(Self {
            folder: folder.to_owned(),
            fetcher,
            story: Arc::new(checked(&text, strings)?),
            model: RefCell::new(None),
            waiting: RefCell::new(Some(Vec::new())),
        });
        SHARED.with_borrow_mut(|all| all.push(Rc::downgrade(&shared)));
        Ok(shared)
    }

    /// Has the base map fetched, unless it is there. `again` goes past the browser's cache, which
    /// may hold the very file that was damaged.
    pub(in crate::ui) async fn load_map(self: &Rc<Self>, again: bool) -> Result<(), Failure> {
        if self.model.borrow().is_some() {
            return Ok(());
        }
        let file = self.fetcher.bytes(&self.path(packed::FILE_NAMES[0]), again).await;
        let file = file.map_err(|_| Failure::Missing)?;
        // Another page of the story may have had it meanwhile.
        if self.model.borrow().is_some() {
            return Ok(());
        }
        let staged = first_stage(&file).map_err(Failure::Damaged)?;
        let model = Arc::new(MapModel::new(&self.story, &staged.basemap));
        self.model.replace(Some(model.clone()));
        self.refine(model, staged);
        Ok(())
    }

    /// Has the second stage fetched, without which the map stays as coarse as it is.
    fn refine(self: &Rc<Self>, model: Arc<MapModel>, mut staged: Staged) {
        let (shared, path) = (Rc::downgrade(self), self.path(packed::FILE_NAMES[1]));
        let fetcher = self.fetcher.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let file = fetcher.bytes(&path, false).await;
            let (Ok(file), Some(shared)) = (file, shared.upgrade()) else { return };
            if staged.refine(&file).is_ok() {
                let refined = Arc::new(model.refined(&shared.story, &staged.basemap));
                shared.model.replace(Some(refined.clone()));
                for page in shared.waiting.take().into_iter().flatten() {
                    // A page that has ended meanwhile waits no longer.
                    page.try_set(Some(refined.clone()));
                }
            }
        });
    }

    /// Gives a page the map that is there, and the one that comes.
    pub(in crate::ui) fn subscribe(&self, page: ModelSignal) {
        page.set(self.model.borrow().clone());
        if let Some(waiting) = &mut *self.waiting.borrow_mut() {
            waiting.push(page);
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }
}

/// A story that can be shown.
fn checked(text: &str, strings: &Strings) -> Result<Story, String> {
    let reading = read(text);
    reading.story.ok_or_else(|| {
        let first = reading.problems.iter().find(|problem| problem.is_error());
        let place = first.map(Problem::location).unwrap_or_default();
        with_arg(&strings.story_broken, &format!("{}{place}", FILE_NAME))
    })
}
