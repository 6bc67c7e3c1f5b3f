//! Members of an object while it is read.

use crate::index::{Index, hash};
use crate::json::Json;
use crate::text::{Map, Text};

/// Up to this many members are compared one by one.
const FEW: usize = 12;

/// Sets a member: the last of equal keys wins and stands where the first one stood.
pub(super) fn set<'a>(
    members: &mut Map<'a, Json<'a>>,
    index: &mut Option<Index>,
    key: Text<'a>,
    value: Json<'a>,
) {
    if let Some((slot, _)) = slot(members, index, key) {
        *slot = value;
    }
}

/// Where the value of a key stands, which is added where there is none yet, and whether it was.
pub(crate) fn slot<'m, 'a>(
    members: &'m mut Map<'a, Json<'a>>,
    index: &mut Option<Index>,
    key: Text<'a>,
) -> Option<(&'m mut Json<'a>, bool)> {
    let members = members.entries_mut();
    let count = members.len();
    let found = if count < FEW {
        members.iter().position(|(name, _)| name.len() == key.len() && *name == key)
    } else {
        let index = index.get_or_insert_with(|| {
            let mut index = Index::default();
            for (place, (key, _)) in members.iter().enumerate() {
                index.insert(hash(key.as_bytes()), place);
            }
            index
        });
        let hash = hash(key.as_bytes());
        let same = |place| members.get(place).is_some_and(|(name, _): &(Text<'_>, _)| *name == key);
        let found = index.find(hash, same);
        if found.is_none() {
            index.insert(hash, count);
        }
        found
    };
    if found.is_none() {
        members.push((key, Json::Null));
    }
    members.get_mut(found.unwrap_or(count)).map(|(_, value)| (value, found.is_none()))
}
