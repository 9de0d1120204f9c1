package name

// capitalExtent returns the word after a name that begins with its head, before word i, and has capitals throughout:
// "Tercera Conferencia Mundial sobre los Faros y las Boyas".
func (s *search) capitalExtent(i int, head nameHead) (end int, ok bool) {
	first := s.capitalRun(i)
	e := capitalExtent{search: s, head: head, first: first, end: first}
	e.own = e.content(i, e.end)
	for k := e.end; k > 0; {
		k = e.next(k)
	}
	switch {
	case s.plain(e.end) && s.isCapital(e.end) && s.stops[s.words[e.end].hash]:
		return 0, false // "los Estados Miembros"
	case e.listed > 0:
		return 0, false // an enumeration without "y"
	case e.topic:
		return e.end, e.own > 0
	case head.bare:
		return e.end, e.own > 1 || e.own == 1 && !e.definite
	}
	return e.end, e.own > 1 && e.end > first
}

// A capitalExtent is what is known of such a name while its words are read.
type capitalExtent struct {
	*search
	head     nameHead
	first    int  // the word after the head and the capitalised words with it
	end      int  // the word after the name so far
	own      int  // its distinctive words
	listed   int  // parts after commas since the last "y"
	topic    bool // it has a word like "sobre"
	definite bool // the last part has an article
}

// next adds the next part of the name, links and capitalised words, and returns the word after it; 0 if the name ends
// before.
func (e *capitalExtent) next(k int) int {
	from, comma := k, false
	if k < len(e.words) && e.words[k].form&(commaForm|apartForm) == commaForm {
		comma = true
		if !e.topic && e.listed == 0 && e.own == 0 || e.links[e.words[k].hash] {
			return 0
		}
	}
	joined := false
	for k < len(e.words) && (!e.words[k].broken() || comma && k == from) && e.links[e.words[k].hash] && e.words[k].form&capitalForm == 0 {
		joined = joined || e.joins[e.words[k].hash]
		k++
	}
	if k >= len(e.words) || k > from && e.words[k].broken() || !e.isCapital(k) || e.stops[e.words[k].hash] && !e.inner[e.words[k].hash] {
		return 0
	}
	owning := k == from && !comma && e.words[k].form&articleForm != 0 && e.owning(k) // "del Norte"
	switch {
	case k == from && !comma && e.words[k].form&articleForm == 0:
		return 0
	case from == e.first && !owning && !e.head.tail[e.words[from].hash]:
		return 0
	case !owning && (k == from && e.startsName(k) || k > from && e.leaves(k, joined)):
		return 0
	}
	end := e.capitalRun(max(k+1, e.fullAt(k)))
	e.topic = e.topic || k > from && e.head.tail[e.words[from].hash] && !e.ownedBy[e.words[from].hash]
	e.definite = e.words[k].form&articleForm != 0
	e.own += e.distinctive(k, end)
	switch {
	case joined:
		e.listed = 0
	case comma:
		e.listed++
	}
	e.end = end
	return end
}

// leaves reports whether the link before word k, a capitalised one, leaves the name and begins another, or the place
// where a conference was held.
func (e *capitalExtent) leaves(k int, joined bool) bool {
	link := e.words[k-1].hash
	switch {
	case joined && e.startsName(k):
		return true
	case e.binding[link]:
		return false
	case e.placed[link]:
		return e.words[k].form&articleForm == 0 && e.capitalRun(k+1)-k < 2 && !e.regions[e.words[k].hash]
	}
	return e.startsName(k)
}

// startsName reports whether another name begins at word k.
func (s *search) startsName(k int) bool {
	return len(s.starts[s.words[k].hash]) > 0 || s.fullAt(k) > 0 || s.stops[s.words[k].hash]
}

// distinctive counts the words from word from to word to that are neither generic nor heads, nor part of the name of an
// organ that has organs.
func (e *capitalExtent) distinctive(from, to int) (n int) {
	if h, ok := e.longest(e.words, from); ok && e.owners[e.entityOf(h)] {
		from = h.to
	}
	for i := from; i < to; i++ {
		if len(e.starts[e.words[i].hash]) == 0 {
			n += e.content(i, i+1)
		}
	}
	return n
}

// capitalRun returns the word after the capitalised words, and a number after them, from word i on.
func (s *search) capitalRun(i int) int {
	for i < len(s.words) && s.runs(i) {
		i++
	}
	if i > 0 && s.plain(i) && s.words[i].form&digitForm != 0 && (i+1 == len(s.words) || s.words[i+1].broken() || s.links[s.words[i+1].hash]) {
		i++
	}
	return i
}
