//! The terms of a store, each with a number.

use oxrdf::vocab::xsd;
use oxrdf::{BlankNode, Literal, NamedNode, Term, TermRef};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The number of a term.
pub type Id = u32;

/// Bytes of a chunk of texts. Chunks stay where they are when another is begun, so that no text is ever there twice.
const CHUNK: usize = 1 << 20;

/// Terms by their numbers, and numbers by their terms. A term is kept as the bytes that `encode` gives.
#[derive(Default)]
pub struct Terms {
    chunks: Vec<Vec<u8>>,
    places: Vec<Place>,
    slots: Vec<Id>, // index into places + 1 by hash, 0 where there is none; a power of two of them
    first: Id,      // the number of the first term
    key: Vec<u8>,   // of the term that is looked for
}

#[derive(Clone, Copy)]
struct Place {
    chunk: u32,
    start: u32,
    len: u32,
}

impl Terms {
    /// No terms; their numbers will begin with `first`.
    pub fn starting(first: Id) -> Self {
        Self { first, ..Self::default() }
    }

    /// The number after the last.
    pub fn end(&self) -> Id {
        self.first + self.places.len() as Id
    }

    /// The number of a term, if it is here.
    pub fn find(&self, term: TermRef<'_>) -> Option<Id> {
        if self.slots.is_empty() {
            return None;
        }
        let mut key = Vec::new();
        encode(term, &mut key);
        match self.slots[self.slot(&key)] {
            0 => None,
            n => Some(self.first + n - 1),
        }
    }

    /// The number of a term, which is added if it is not here.
    pub fn add(&mut self, term: TermRef<'_>) -> Id {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        encode(term, &mut key);
        let id = self.intern(&key);
        self.key = key;
        id
    }

    /// The term with a number that `find` or `add` gave.
    pub fn term(&self, id: Id) -> Term {
        decode(self.bytes(self.places[(id - self.first) as usize]))
    }

    fn intern(&mut self, key: &[u8]) -> Id {
        if self.places.len() * 4 >= self.slots.len() * 3 {
            self.grow();
        }
        let slot = self.slot(key);
        if self.slots[slot] == 0 {
            let place = self.keep(key);
            self.places.push(place);
            self.slots[slot] = self.places.len() as Id;
        }
        self.first + self.slots[slot] - 1
    }

    fn keep(&mut self, key: &[u8]) -> Place {
        if self.chunks.last().is_none_or(|c| c.len() + key.len() > c.capacity()) {
            self.chunks.push(Vec::with_capacity(CHUNK.max(key.len())));
        }
        let number = self.chunks.len() - 1;
        let chunk = &mut self.chunks[number];
        let start = chunk.len();
        chunk.extend_from_slice(key);
        Place { chunk: number as u32, start: start as u32, len: key.len() as u32 }
    }

    fn bytes(&self, place: Place) -> &[u8] {
        &self.chunks[place.chunk as usize][place.start as usize..][..place.len as usize]
    }

    /// The slot of the term with these bytes, or the one where it belongs.
    fn slot(&self, key: &[u8]) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(key) & mask;
        loop {
            match self.slots[slot] {
                0 => return slot,
                n if self.bytes(self.places[n as usize - 1]) == key => return slot,
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = Vec::new(); // before there is a larger one
        self.slots.resize(size, 0);
        for (i, place) in self.places.iter().enumerate() {
            let mut slot = hash(self.bytes(*place)) & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = i as Id + 1;
        }
    }
}

fn hash(key: &[u8]) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(key);
    hasher.finish() as usize
}

/// Appends a letter for the kind of the term and its text; before the text of a literal the language or the datatype,
/// after its length.
fn encode(term: TermRef<'_>, key: &mut Vec<u8>) {
    let mut literal = |kind: u8, of: &str, value: &str| {
        key.push(kind);
        key.extend_from_slice(&(of.len() as u32).to_le_bytes());
        key.extend_from_slice(of.as_bytes());
        key.extend_from_slice(value.as_bytes());
    };
    match term {
        TermRef::Literal(l) => match l.language() {
            Some(language) => literal(b'L', language, l.value()),
            None if l.datatype() == xsd::STRING => {
                key.push(b'S');
                key.extend_from_slice(l.value().as_bytes());
            }
            None => literal(b'T', l.datatype().as_str(), l.value()),
        },
        TermRef::NamedNode(n) => {
            key.push(b'I');
            key.extend_from_slice(n.as_str().as_bytes());
        }
        TermRef::BlankNode(n) => {
            key.push(b'B');
            key.extend_from_slice(n.as_str().as_bytes());
        }
    }
}

fn decode(key: &[u8]) -> Term {
    let text = |bytes: &[u8]| unsafe { String::from_utf8_unchecked(bytes.to_vec()) }; // as encode was given it
    let divided = || {
        let (len, rest) = key[1..].split_at(4);
        let len = u32::from_le_bytes([len[0], len[1], len[2], len[3]]) as usize;
        (text(&rest[..len]), text(&rest[len..]))
    };
    match key[0] {
        b'I' => NamedNode::new_unchecked(text(&key[1..])).into(),
        b'B' => BlankNode::new_unchecked(text(&key[1..])).into(),
        b'S' => Literal::new_simple_literal(text(&key[1..])).into(),
        b'L' => {
            let (language, value) = divided();
            Literal::new_language_tagged_literal_unchecked(value, language).into()
        }
        _ => {
            let (datatype, value) = divided();
            Literal::new_typed_literal(value, NamedNode::new_unchecked(datatype)).into()
        }
    }
}
