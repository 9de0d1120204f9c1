package resolution

// A Passage is a printed line of the source or a part of one, and what the reader made of it. The passages of a text
// are in its order and hold all its letters and digits.
type Passage struct {
	Page  int    // from 1, 0 where the source has no pages
	Line  int    // number of the line in the source, or on its page, from 1
	Text  string // as the source has it, without a line end
	Role  Role   // Unread if nothing was made of it, which is also a Warning
	Where string // ID of the paragraph, mark of the footnote ("fn3") or field ("title"); "" where the role says all
}

// Role is what a Passage is in the document.
type Role uint8

const (
	Unread    Role = iota
	Cover          // a field of the masthead, named by Where: "symbol", "session", "agenda", "adoption", "title"
	Formula        // the enacting formula: "The General Assembly,"
	Heading        // the heading of a section or an annex, named by the paragraph after it
	Body           // words of a paragraph
	Note           // words or number of a footnote
	Closing        // the lines after the text: meeting, date, votes
	Furniture      // running heads, folios, job numbers, rules, notices
	Address        // a hyperlink that the extractor printed
)

// String returns the word for the role in lists of passages.
func (r Role) String() string {
	return [...]string{"unread", "cover", "formula", "heading", "body", "note", "closing", "furniture", "link"}[r]
}
