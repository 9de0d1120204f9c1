//! A store that is filled once and then only read.

use crate::index::Index;
use crate::terms::{Id, Terms};
use oxrdf::{Quad, Term, TermRef};
use spareval::{InternalQuad, QueryableDataset};
use std::cell::RefCell;
use std::convert::Infallible;

/// The set of all triples, and, if they are asked for, the statements of each graph.
///
/// A term that only a query has gets a number after those of the store, in `computed`.
pub struct Store {
    terms: Terms,
    computed: RefCell<Terms>,
    triples: Vec<[Id; 3]>, // until they are sorted
    quads: Option<Vec<[Id; 4]>>,
    plain: [Index<3>; 3],
    named: Vec<Index<4>>,
}

/// The columns of a statement are subject, predicate, object and graph. Whatever part of a triple is known is the
/// beginning of one of these.
const PLAIN: [[usize; 3]; 3] = [[0, 1, 2], [1, 2, 0], [2, 0, 1]];
const NAMED: [[usize; 4]; 6] =
    [[3, 0, 1, 2], [3, 1, 2, 0], [3, 2, 0, 1], [0, 1, 2, 3], [1, 2, 0, 3], [2, 0, 1, 3]];

impl Store {
    pub fn new(graphs: bool) -> Self {
        Self {
            terms: Terms::default(),
            computed: RefCell::default(),
            triples: Vec::new(),
            quads: graphs.then(Vec::new),
            plain: Default::default(),
            named: Vec::new(),
        }
    }

    pub fn add(&mut self, quad: &Quad) {
        let triple = [
            self.terms.add(TermRef::from(quad.subject.as_ref())),
            self.terms.add(TermRef::from(quad.predicate.as_ref())),
            self.terms.add(quad.object.as_ref()),
        ];
        self.triples.push(triple);
        if let Some(quads) = &mut self.quads {
            if !quad.graph_name.is_default_graph() {
                let graph = match &quad.graph_name {
                    oxrdf::GraphName::NamedNode(n) => self.terms.add(n.as_ref().into()),
                    oxrdf::GraphName::BlankNode(n) => self.terms.add(n.as_ref().into()),
                    oxrdf::GraphName::DefaultGraph => return,
                };
                quads.push([triple[0], triple[1], triple[2], graph]);
            }
        }
    }

    /// Sorts what was added and returns the number of triples.
    pub fn seal(&mut self) -> usize {
        self.plain[0] = Index::new(std::mem::take(&mut self.triples), PLAIN[0]);
        for i in 1..PLAIN.len() {
            self.plain[i] = Index::new(self.plain[0].statements(), PLAIN[i]);
        }
        if let Some(quads) = self.quads.take() {
            self.named.push(Index::new(quads, NAMED[0]));
            for order in &NAMED[1..] {
                self.named.push(Index::new(self.named[0].statements(), *order));
            }
        }
        self.computed = RefCell::new(Terms::starting(self.terms.end()));
        self.plain[0].len()
    }
}

/// The statements of an index that match a pattern, in the order of the index that knows most of it.
fn matching<const N: usize>(
    indexes: &'static [Index<N>],
    pattern: [Option<Id>; N],
) -> impl Iterator<Item = [Id; N]> {
    let best = indexes.iter().rev().max_by_key(|index| index.prefix(&pattern));
    best.into_iter().flat_map(move |index| {
        let range = index.range(&pattern);
        let rest = index.prefix(&pattern) < pattern.iter().flatten().count();
        range
            .map(|at| index.statement(at))
            .filter(move |s| !rest || pattern.iter().zip(s).all(|(p, t)| p.is_none_or(|p| p == *t)))
    })
}

impl QueryableDataset<'static> for &'static Store {
    type InternalTerm = Id;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Id>,
        predicate: Option<&Id>,
        object: Option<&Id>,
        graph: Option<Option<&Id>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Id>, Infallible>> + use<> {
        let pattern = [subject.copied(), predicate.copied(), object.copied()];
        let quad = |s: Id, p: Id, o: Id, graph_name: Option<Id>| {
            Ok(InternalQuad { subject: s, predicate: p, object: o, graph_name })
        };
        let (plain, named) = match graph {
            Some(None) => (Some(matching(&self.plain, pattern)), None),
            Some(Some(_)) | None => {
                let graph = graph.flatten().copied();
                (None, Some(matching(&self.named, [pattern[0], pattern[1], pattern[2], graph])))
            }
        };
        plain
            .into_iter()
            .flatten()
            .map(move |[s, p, o]| quad(s, p, o, None))
            .chain(named.into_iter().flatten().map(move |[s, p, o, g]| quad(s, p, o, Some(g))))
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<Id, Infallible>> + use<> {
        let by_graph = self.named.first();
        let mut at = 0;
        std::iter::from_fn(move || {
            let index = by_graph.filter(|index| at < index.len())?;
            let graph = index.statement(at)[3];
            at = index.range(&[None, None, None, Some(graph)]).end;
            Some(Ok(graph))
        })
    }

    fn internalize_term(&self, term: Term) -> Result<Id, Infallible> {
        let known = self.terms.find(term.as_ref());
        Ok(known.unwrap_or_else(|| self.computed.borrow_mut().add(term.as_ref())))
    }

    fn externalize_term(&self, id: Id) -> Result<Term, Infallible> {
        Ok(if id < self.terms.end() { self.terms.term(id) } else { self.computed.borrow().term(id) })
    }
}
