package pdf

import (
	"context"
	"fmt"
	"reflect"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"

	"github.com/unkg/unkg/mapper/reader/source"
)

// open returns what is drawn on the pages of a PDF.
func open(name string, data []byte) ([]page, error) {
	in, err := newInstance()
	if err != nil {
		return nil, source.At(name, data, 0, err.Error())
	}
	defer in.close()
	pages, err := in.read(data)
	if err != nil {
		return nil, source.At(name, data, 0, err.Error())
	}
	return pages, nil
}

// engine is pdfium, compiled when the first PDF is read.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{MaxTotal: 64, MaxIdle: 64, ReuseWorkers: true, FSConfig: wazero.NewFSConfig()})
})

// An instance is pdfium with a memory of its own. Its functions are called without the wrappers of go-pdfium, which
// allocate for each call.
type instance struct {
	pdfium.Pdfium
	functions map[string]function
	lookup    reflect.Value
	memory    memory
	stack     [8]uint64
	out       uint32 // where functions put their results
	err       error  // of the first call that failed
}

// A function is one that pdfium exports.
type function interface {
	CallWithStack(ctx context.Context, stack []uint64) error
}

// A memory is that of an instance.
type memory interface {
	Read(offset, count uint32) ([]byte, bool)
	Write(offset uint32, data []byte) bool
}

const outSize = 4096 // bytes for results of functions

func newInstance() (*instance, error) {
	pool, err := engine()
	if err != nil {
		return nil, err
	}
	p, err := pool.GetInstance(time.Minute)
	if err != nil {
		return nil, err
	}
	module := reflect.ValueOf(p.GetImplementation()).Elem().FieldByName("Module")
	in := &instance{Pdfium: p, functions: map[string]function{}}
	in.lookup = module.MethodByName("ExportedFunction")
	in.memory = module.MethodByName("Memory").Call(nil)[0].Interface().(memory)
	in.out = in.call("malloc", outSize)
	return in, in.err
}

func (in *instance) close() {
	in.call("free", uint64(in.out))
	in.Pdfium.Close()
}

// call calls a function of pdfium; after the first fault all calls give 0.
func (in *instance) call(name string, arguments ...uint64) uint32 {
	if in.err != nil {
		return 0
	}
	f := in.functions[name]
	if f == nil {
		f, _ = in.lookup.Call([]reflect.Value{reflect.ValueOf(name)})[0].Interface().(function)
		if f == nil {
			in.err = fmt.Errorf("pdfium has no function %s", name)
			return 0
		}
		in.functions[name] = f
	}
	copy(in.stack[:], arguments)
	if in.err = f.CallWithStack(context.Background(), in.stack[:]); in.err != nil {
		return 0
	}
	return uint32(in.stack[0])
}
