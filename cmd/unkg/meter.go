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
	"github.com/unkg/unkg/ontology/script"
)

// A meter shows the progress of a run on a terminal, in a line below the messages: as a bar if the total is known,
// otherwise as what is done and the rate per second. Messages are printed through it, above that line. It is safe for
// concurrent use.
type meter struct {
	out     io.Writer // for messages
	watched io.Writer // the terminal for the line, nil if there is none or the line would disturb other output
	start   time.Time
	said    atomic.Pointer[string] // the progress in words; read while the line is drawn, so not guarded by the mutex

	mutex sync.Mutex
	bars  *mpb.Progress // nil while there is no line
	bar   *mpb.Bar
}

func newMeter(out io.Writer) *meter { return &meter{out: out, start: time.Now()} }

// progress is called as documents are done. A single document is not worth a progress bar.
func (m *meter) progress(done, total int) {
	m.say("%d of %d documents", done, total)
	if m.watched == nil || total < 2 {
		return
	}
	m.draw(total, mpb.BarStyle(),
		mpb.PrependDecorators(decor.CountersNoUnit("%d/%d")),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO))).SetCurrent(int64(done))
}

// show shows the progress of a load into Neo4j.
func (m *meter) show(p neo4j.Progress) {
	m.line(p.Nodes+p.Relationships, "%d documents, %d nodes, %d relationships", p.Documents, p.Nodes, p.Relationships)
}

// line shows the progress of a load whose total is unknown; done is the count for the rate.
func (m *meter) line(done int, format string, args ...any) {
	m.say(format+", %.0f/s", append(args, float64(done)/time.Since(m.start).Seconds())...)
	if m.watched != nil {
		m.draw(0, mpb.NopStyle(), mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return m.state() })))
	}
}

// draw returns the line, which it creates if there is none. A total of 0 means that it is unknown.
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

// state returns the progress in words, "" at the beginning.
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
		if _, err := io.WriteString(bars, script.Visible(line)+"\n"); err == nil {
			return
		}
	}
	fmt.Fprintln(m.out, line)
}

// end removes the line.
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
