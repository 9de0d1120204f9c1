package resolution

// A Warning is something a reader of the graph should know about the source or about what was made of it. Warnings
// travel with the Resolution; only the command prints them.
type Warning struct {
	Code  Code
	Where string // ID of the paragraph or mark of the footnote ("fn3"), "" for the document
	Text  string // the words concerned
}

// Code is the kind of a warning.
type Code string

const (
	NoSymbol        Code = "no-symbol"        // the source does not print its symbol
	SymbolMismatch  Code = "symbol-mismatch"  // the number in the heading is not that of the symbol
	SessionMismatch Code = "session-mismatch" // the session on the cover page is not that of the symbol
	DateMismatch    Code = "date-mismatch"    // the source gives several dates of adoption
	DateRange       Code = "date-range"       // a date of adoption outside the session or year of the symbol; it is left out
	DateOrder       Code = "date-order"       // the document was issued before it was adopted
	MeetingMismatch Code = "meeting-mismatch" // the record is of another session or meeting
	VoteMismatch    Code = "vote-mismatch"    // a count of votes is not the number of States that are listed
	NoParagraphs    Code = "no-paragraphs"    // nothing of the text was found
	NoClosing       Code = "no-closing"       // the text breaks off or lacks its closing lines
	NoDate          Code = "no-date"          // a date is missing or impossible
	LostNote        Code = "lost-note"        // a footnote has no mark in the text, or a mark no footnote
	NumberGap       Code = "number-gap"       // operative numbers are not consecutive
	UnresolvedShort Code = "unresolved-short" // a definite short form stands for nothing that the document names
	UnknownAction   Code = "unknown-action"   // a paragraph opens with no verb of the list
	LaterCitation   Code = "later-citation"   // a document later than the citing one
	LinkMismatch    Code = "link-mismatch"    // a link and the words that carry it name different documents
	WrongLanguage   Code = "wrong-language"   // the text is not in the language that the source declares
	SecondVersion   Code = "second-version"   // a second input holds the same resolution in the same language and is left out
	UnknownState    Code = "unknown-state"    // a vote or a sponsor whose name is not that of a State
	BadCharacter    Code = "bad-character"    // a character that XML and RDF refuse was left out
	Disagreement    Code = "disagreement"     // language versions of one symbol differ in structure
)
