//! N-Triples and N-Quads, quickly. Most lines are read here; whatever is unusual about one is left to the parser.

use crate::data::{fault, BUFFER};
use crate::host::{Fault, Input};
use crate::store::Store;
use crate::terms::Id;
use oxiri::Iri;
use oxrdf::{BlankNode, GraphName, LiteralRef, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use oxrdfio::{RdfFormat, RdfParser};
use std::borrow::Cow;
use std::io::{BufRead, BufReader};

/// Reads the input into the store.
pub fn load(store: &mut Store, format: RdfFormat) -> Result<(), Fault> {
    let file = store.next_file();
    let mut input = BufReader::with_capacity(BUFFER, Input);
    let mut line = Vec::new();
    for number in 0.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = std::str::from_utf8(&line).ok();
        if text.and_then(|text| statement(store, text, format.supports_datasets())).is_none() {
            parse(store, &line, format, file, number)?;
        }
    }
    Ok(())
}

/// Reads a line with the parser; `number` lines are before it.
fn parse(store: &mut Store, line: &[u8], format: RdfFormat, file: usize, number: u64) -> Result<(), Fault> {
    for quad in RdfParser::from_format(format).for_slice(line) {
        let mut quad = quad.map_err(|error| {
            let mut fault = fault(error.into());
            fault.line += number;
            fault
        })?;
        apart(&mut quad, file);
        store.add(&quad);
    }
    Ok(())
}

/// Gives blank nodes labels that they have in this file only.
fn apart(quad: &mut Quad, file: usize) {
    let label = |node: &BlankNode| BlankNode::new_unchecked(format!("f{file}x{}", node.as_str()));
    if let NamedOrBlankNode::BlankNode(node) = &quad.subject {
        quad.subject = label(node).into();
    }
    if let Term::BlankNode(node) = &quad.object {
        quad.object = label(node).into();
    }
    if let GraphName::BlankNode(node) = &quad.graph_name {
        quad.graph_name = label(node).into();
    }
}

/// Adds the statement of a line with one space between its terms, as most writers have it.
fn statement(store: &mut Store, line: &str, quads: bool) -> Option<()> {
    let (subject, rest) = iri(line)?;
    let (predicate, rest) = iri(rest.strip_prefix(' ')?)?;
    let rest = rest.strip_prefix(' ')?;
    let subject = named(store, subject)?;
    let predicate = named(store, predicate)?;
    let (object, rest) = match rest.strip_prefix('"') {
        Some(rest) => literal(store, rest)?,
        None => {
            let (object, rest) = iri(rest)?;
            (named(store, object)?, rest)
        }
    };
    let rest = rest.strip_prefix(' ')?;
    let (graph, rest) = match rest.starts_with('<') {
        true if !quads => return None,
        true => {
            let (graph, rest) = iri(rest)?;
            (Some(named(store, graph)?), rest.strip_prefix(' ')?)
        }
        false => (None, rest),
    };
    if rest != ".\n" && rest != "." {
        return None;
    }
    store.insert([subject, predicate, object], graph);
    Some(())
}

/// The IRI at the beginning of a text, and what follows it.
fn iri(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('<')?.split_once('>')
}

/// The number of an IRI; none if it is not one.
fn named(store: &mut Store, iri: &str) -> Option<Id> {
    store.terms.add_if(NamedNodeRef::new_unchecked(iri).into(), || Iri::parse(iri).is_ok())
}

/// The number of a literal, of which the first quotation mark is gone, and what follows it.
fn literal<'a>(store: &mut Store, text: &'a str) -> Option<(Id, &'a str)> {
    let (value, rest) = quoted(text)?;
    if let Some(rest) = rest.strip_prefix("^^") {
        let (datatype, rest) = iri(rest)?;
        if datatype.ends_with("ngString") {
            return None; // rdf:langString and rdf:dirLangString
        }
        let literal = LiteralRef::new_typed_literal(&value, NamedNodeRef::new_unchecked(datatype));
        return Some((store.terms.add_if(literal.into(), || Iri::parse(datatype).is_ok())?, rest));
    }
    let Some(rest) = rest.strip_prefix('@') else {
        return Some((store.terms.add_if(LiteralRef::new_simple_literal(&value).into(), || true)?, rest));
    };
    let (language, _) = rest.split_once(' ')?;
    let usual = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let (first, other) = language.split_once('-').unwrap_or((language, "x"));
    if !usual(first) || !usual(other) {
        return None;
    }
    let literal = LiteralRef::new_language_tagged_literal_unchecked(&value, language);
    Some((store.terms.add_if(literal.into(), || true)?, &rest[language.len()..]))
}

/// The text before the next quotation mark, and what follows this.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let end = text.find(['"', '\\', '\n', '\r'])?;
    if text.as_bytes()[end] == b'"' {
        return Some((Cow::Borrowed(&text[..end]), &text[end + 1..]));
    }
    let mut value = String::new();
    let mut rest = text;
    loop {
        let at = rest.find(['"', '\\', '\n', '\r'])?;
        value.push_str(&rest[..at]);
        let escaped = match (rest.as_bytes()[at], rest.as_bytes().get(at + 1)) {
            (b'"', _) => return Some((Cow::Owned(value), &rest[at + 1..])),
            (b'\\', Some(b'n')) => '\n',
            (b'\\', Some(b'r')) => '\r',
            (b'\\', Some(b't')) => '\t',
            (b'\\', Some(b'"')) => '"',
            (b'\\', Some(b'\\')) => '\\',
            _ => return None,
        };
        value.push(escaped);
        rest = &rest[at + 2..];
    }
}
