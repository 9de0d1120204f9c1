package resolution

// A Warning is something a reader of the graph should know about the source or about what was made of it. Warnings
// travel with the Resolution; only the command prints them.
type Warning struct {
	Code  Code
	Where string // ID of the paragraph or mark of the footnote ("fn3"), "" for the document
	Text  string // the words concerned
}

// Code is the kind of a warning. It is printed beside the warning and counted, so it keeps its spelling.
type Code string

// A new code is a constant here and its meaning below.
const (
	NoSymbol        Code = "no-symbol"
	SymbolMismatch  Code = "symbol-mismatch"
	SessionMismatch Code = "session-mismatch"
	DateMismatch    Code = "date-mismatch"
	DateRange       Code = "date-range"
	DateOrder       Code = "date-order"
	MeetingMismatch Code = "meeting-mismatch"
	VoteMismatch    Code = "vote-mismatch"
	NoParagraphs    Code = "no-paragraphs"
	NoClosing       Code = "no-closing"
	NoDate          Code = "no-date"
	LostNote        Code = "lost-note"
	NumberGap       Code = "number-gap"
	UnresolvedShort Code = "unresolved-short"
	UnknownAction   Code = "unknown-action"
	LaterCitation   Code = "later-citation"
	LinkMismatch    Code = "link-mismatch"
	WrongLanguage   Code = "wrong-language"
	SecondVersion   Code = "second-version"
	UnknownState    Code = "unknown-state"
	BadCharacter    Code = "bad-character"
	Decoded         Code = "decoded"
	MalformedXML    Code = "malformed-xml"
	TraditionalText Code = "traditional-characters"
	UnreadText      Code = "unread-text"
	Disagreement    Code = "disagreement"
)

// A Meaning is a code and what it says, as a clause that words of the document may follow: "a date is missing".
type Meaning struct {
	Code Code
	Text string
}

// Meanings lists the codes of warnings about documents.
func Meanings() []Meaning {
	return []Meaning{
		{NoSymbol, "the source does not print its symbol"},
		{SymbolMismatch, "the number in the heading is not that of the symbol"},
		{SessionMismatch, "the session on the cover page is not that of the symbol"},
		{DateMismatch, "the source gives several dates of adoption"},
		{DateRange, "the date of adoption does not fit the symbol and is left out"},
		{DateOrder, "the document was issued before it was adopted"},
		{MeetingMismatch, "the record of the meeting is of another session or meeting"},
		{VoteMismatch, "a count of votes is not the number of States that are listed"},
		{NoParagraphs, "the document has no paragraphs"},
		{NoClosing, "the text breaks off or lacks its closing lines"},
		{NoDate, "a date is missing or impossible"},
		{LostNote, "a footnote without its mark or a mark without its footnote"},
		{NumberGap, "numbers of paragraphs do not follow one another"},
		{UnresolvedShort, "a short form stands for nothing that the document names"},
		{UnknownAction, "the paragraph opens with no known verb"},
		{LaterCitation, "a document later than the citing one"},
		{LinkMismatch, "a link and its words name different documents"},
		{WrongLanguage, "the text is not in the language that the source declares"},
		{SecondVersion, "the same resolution in the same language is read from another file; this one is left out"},
		{UnknownState, "not the name of a State"},
		{BadCharacter, "a character that XML and RDF refuse is left out"},
		{Decoded, "the file is not in UTF-8 and is decoded from the encoding in which its words make sense"},
		{MalformedXML, "the XML is not well formed and is read as it was probably meant"},
		{TraditionalText, "the text is in traditional Chinese characters and is read in simplified ones"},
		{UnreadText, "text of the source that is no part of what was read"},
		{Disagreement, "language versions disagree"},
	}
}
