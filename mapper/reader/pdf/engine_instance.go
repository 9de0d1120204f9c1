package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// An engine is pdfium, compiled when the first PDF needs it, and its instances that wait for a file.
type engine struct {
	stoppable bool // calls stop at their deadline; they take four times as long
	start     sync.Once
	pool      pdfium.Pool
	fault     error
	idle      chan *instance
}

// The engine for most files, and the one for those that may keep it busy for too long.
var quick, watched = engine{}, engine{stoppable: true}

// instance returns an instance for one file: one that waits or else a new one.
func (e *engine) instance() (*instance, error) {
	e.start.Do(func() {
		e.idle = make(chan *instance, runtime.GOMAXPROCS(0))
		if e.pool, e.fault = e.compile(cache()); e.fault != nil {
			e.pool, e.fault = e.compile(nil) // what is in the cache may be damaged, or the disk full
		}
	})
	if e.fault != nil {
		return nil, e.fault
	}
	select {
	case in := <-e.idle:
		return in, nil
	default:
		return e.newInstance()
	}
}

// giveBack keeps an instance for the next file, if it is sound and small.
func (e *engine) giveBack(in *instance) {
	const large = 96 << 20 // bytes
	if in.err == nil && in.memory.Size() <= large {
		select {
		case e.idle <- in:
			return
		default:
		}
	}
	in.Kill()
}

// compile makes pdfium ready, which takes seconds unless the cache has it.
func (e *engine) compile(cache wazero.CompilationCache) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory >> 16).
		WithCloseOnContextDone(e.stoppable)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		Context:       experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0)),
		MaxTotal:      -1, // as many as files are read at a time
		MaxIdle:       -1,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // none of the disk
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
}

// cache is where compiled code is kept for the next run, nil if it cannot be.
var cache = sync.OnceValue(func() wazero.CompilationCache {
	folder, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	folder = filepath.Join(folder, "unkg", "pdfium")
	if os.MkdirAll(folder, 0o700) != nil {
		return nil
	}
	c, err := wazero.NewCompilationCacheWithDir(folder)
	if err != nil {
		return nil
	}
	return c
})

// An instance is pdfium with a memory of its own, for one file at a time. Its functions are called directly: the
// wrappers of go-pdfium allocate for each call.
type instance struct {
	pdfium.Pdfium
	lookup    reflect.Value // of a function by its name
	functions map[string]function
	memory    memory
	stoppable bool            // calls stop when ctx is done; others ask between calls
	ctx       context.Context // of the file
	stack     [8]uint64       // arguments and result of a call
	out       uint32          // where functions put what does not fit into a result
	err       error           // of the first call that failed; no other is made after it
}

// A function is one that pdfium exports.
type function interface {
	CallWithStack(ctx context.Context, stack []uint64) error
}

// A memory is that of an instance.
type memory interface {
	Size() uint32
	Read(offset, count uint32) ([]byte, bool)
	Write(offset uint32, data []byte) bool
}

const outSize = 4096 // bytes at instance.out

func (e *engine) newInstance() (*instance, error) {
	p, err := e.pool.GetInstanceWithContext(context.Background())
	if err != nil {
		return nil, err
	}
	// The module has exported methods, but a type that only go-pdfium can name.
	module := reflect.ValueOf(p.GetImplementation()).Elem().FieldByName("Module")
	in := &instance{
		Pdfium:    p,
		lookup:    module.MethodByName("ExportedFunction"),
		stoppable: e.stoppable,
		functions: map[string]function{},
		memory:    module.MethodByName("Memory").Call(nil)[0].Interface().(memory),
		ctx:       context.Background(),
	}
	if in.out = in.call("malloc", outSize); in.err != nil {
		in.Kill()
	}
	return in, in.err
}

// function returns a function of pdfium.
func (in *instance) function(name string) function {
	f := in.functions[name]
	if f == nil {
		f = in.lookup.Call([]reflect.Value{reflect.ValueOf(name)})[0].Interface().(function)
		in.functions[name] = f
	}
	return f
}

// call calls a function of pdfium.
func (in *instance) call(name string, arguments ...uint64) uint32 {
	return in.run(in.function(name), arguments...)
}

// run calls a function. After the first fault no call is made and all results are 0.
func (in *instance) run(f function, arguments ...uint64) uint32 {
	if in.err != nil {
		return 0
	}
	ctx := context.Background()
	if in.stoppable {
		ctx = in.ctx
	}
	copy(in.stack[:], arguments)
	if err := f.CallWithStack(ctx, in.stack[:]); err != nil {
		in.err = in.fault(err)
		return 0
	}
	return uint32(in.stack[0])
}

// fault says what the failure of a call means for the file.
func (in *instance) fault(err error) error {
	const last = 8 << 20 // bytes that may be left when pdfium gives up
	switch {
	case in.ctx.Err() != nil:
		return errTooLong
	case in.memory.Size()+last >= maxMemory:
		return errTooLarge
	default:
		return fmt.Errorf("%w (%w)", errDamaged, errors.Unwrap(err))
	}
}
