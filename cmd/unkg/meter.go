package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"github.com/unkg/unkg/export/neo4j"
)

// A meter knows how far a run is and shows it where people watch, in a line below the messages: as a bar if the end is
// known, else as what is done and how much of it a second. What is printed goes through it, above that line. Any
// goroutine may call it.
type meter struct {
	out     io.Writer // for messages
	watched io.Writer // the terminal for the line, nil if nobody watches or it would be in somebody's way
	start   time.Time
	said    atomic.Pointer[string] // how far the run is; asked while the line is drawn, so not under the mutex

	mutex sync.Mutex
	bars  *mpb.Progress // nil while there is no line
	bar   *mpb.Bar
}

func newMeter(out io.Writer) *meter { return &meter{out: out, start: time.Now()} }

// progress is called as documents are done. A single one is done before there is something to see.
func (m *meter) progress(done, total int) {
	m.say("%d of %d documents", done, total)
	if m.watched == nil || total < 2 {
		return
	}
	m.draw(total, mpb.BarStyle(),
		mpb.PrependDecorators(decor.CountersNoUnit("%d/%d")),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO))).SetCurrent(int64(done))
}

// show says how far a load into Neo4j is.
func (m *meter) show(p neo4j.Progress) {
	m.line(p.Nodes+p.Relationships, "%d documents, %d nodes, %d relationships", p.Documents, p.Nodes, p.Relationships)
}

// line says how far a load is whose end is not known; done is what its rate is of.
func (m *meter) line(done int, format string, args ...any) {
	m.say(format+", %.0f/s", append(args, float64(done)/time.Since(m.start).Seconds())...)
	if m.watched != nil {
		m.draw(0, mpb.NopStyle(), mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return m.state() })))
	}
}

// draw returns the line, a new one if there is none. The end of one whose total is 0 is not known.
func (m *meter) draw(total int, style mpb.BarFillerBuilder, options ...mpb.BarOption) *mpb.Bar {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.bar == nil {
		m.bars = mpb.New(mpb.WithOutput(m.watched), mpb.WithWidth(60))
		m.bar = m.bars.New(int64(total), style, append(options, mpb.BarRemoveOnComplete())...)
	}
	return m.bar
}

func (m *meter) say(format string, args ...any) {
	said := fmt.Sprintf(format, args...)
	m.said.Store(&said)
}

// state is how far the run is, "" at the beginning.
func (m *meter) state() string {
	if said := m.said.Load(); said != nil {
		return *said
	}
	return ""
}

// print prints a message.
func (m *meter) print(format string, args ...any) {
	m.mutex.Lock()
	bars := m.bars
	m.mutex.Unlock()
	line := fmt.Sprintf(format, args...)
	if bars != nil {
		if _, err := io.WriteString(bars, visible(line)+"\n"); err == nil {
			return
		}
	}
	fmt.Fprintln(m.out, line)
}

// end takes the line away.
func (m *meter) end() {
	m.mutex.Lock()
	bars, bar := m.bars, m.bar
	m.bars, m.bar = nil, nil
	m.mutex.Unlock()
	if bar != nil {
		bar.Abort(true)
		bars.Wait()
	}
}
