package oxigraph

import (
	"context"
	"errors"
	"io"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// An instance is a memory with the module's code. It is for one goroutine.
type instance struct {
	engine     *Engine
	module     api.Module
	memory     *memory
	complaints complaints
}

// instance makes an instance: an empty one, or one that begins with an image.
func (e *Engine) instance(ctx context.Context, from *image) (*instance, error) {
	in := &instance{engine: e, memory: &memory{}}
	config := wazero.NewModuleConfig().WithName("").WithStderr(&in.complaints).WithSysWalltime()
	if from == nil {
		config = config.WithStartFunctions("_initialize")
	} else {
		config = config.WithStartFunctions()
	}
	var err error
	in.module, err = e.runtime.InstantiateModule(experimental.WithMemoryAllocator(ctx, in.memory), e.code, config)
	if err != nil {
		in.memory.Free()
		if ctx.Err() != nil {
			return nil, interrupted(ctx)
		}
		return nil, err
	}
	e.alive.Add(1)
	if from != nil {
		if err := from.restore(in); err != nil {
			in.close()
			return nil, err
		}
	}
	return in, nil
}

// close frees the memory.
func (in *instance) close() {
	in.module.Close(context.Background())
	in.engine.alive.Add(-1)
}

// An exchange is what the host gives to a call of the module and takes from it.
type exchange struct {
	in    io.Reader
	out   io.Writer
	err   error  // of in or out
	fault *Fault // why the call fails
}

type exchangeKey struct{}

// run calls a function that takes texts and says whether it failed.
func (in *instance) run(ctx context.Context, x *exchange, function string, texts ...string) error {
	var arguments []uint64
	for _, t := range texts {
		ptr, err := in.call(ctx, x, "alloc", uint64(len(t)))
		if err != nil {
			return err
		}
		if !in.module.Memory().WriteString(uint32(ptr), t) {
			return errors.New("no memory for a text")
		}
		arguments = append(arguments, ptr, uint64(len(t)))
	}
	failed, err := in.call(ctx, x, function, arguments...)
	switch {
	case err != nil:
		return err
	case failed == 0:
		return nil
	case ctx.Err() != nil:
		return interrupted(ctx)
	case x.err != nil:
		return x.err
	case x.fault == nil:
		return &Fault{Kind: Broken, Message: "the engine failed without a word"}
	}
	return x.fault
}

// call calls a function of the module. After an error the instance can only be closed.
func (in *instance) call(ctx context.Context, x *exchange, function string, arguments ...uint64) (uint64, error) {
	results, err := in.module.ExportedFunction(function).Call(context.WithValue(ctx, exchangeKey{}, x), arguments...)
	switch {
	case err != nil && ctx.Err() != nil:
		return 0, interrupted(ctx)
	case err != nil:
		return 0, trapped(err, string(in.complaints.text))
	case len(results) == 0:
		return 0, nil
	}
	return results[0], nil
}

// hostRead gives the module bytes of the input.
func hostRead(ctx context.Context, m api.Module, stack []uint64) {
	x := ctx.Value(exchangeKey{}).(*exchange)
	buf, ok := m.Memory().Read(uint32(stack[0]), uint32(stack[1]))
	if !ok || x.in == nil || x.err != nil {
		stack[0] = api.EncodeI32(-1)
		return
	}
	var n int
	var err error
	for n == 0 && err == nil && len(buf) > 0 {
		n, err = x.in.Read(buf)
	}
	if err != nil && err != io.EOF {
		x.err = err
		n = -1
	}
	stack[0] = api.EncodeI32(int32(n))
}

// hostWrite takes bytes of the output.
func hostWrite(ctx context.Context, m api.Module, stack []uint64) {
	x := ctx.Value(exchangeKey{}).(*exchange)
	buf, ok := m.Memory().Read(uint32(stack[0]), uint32(stack[1]))
	stack[0] = 1
	if !ok || x.out == nil || x.err != nil {
		return
	}
	if _, x.err = x.out.Write(buf); x.err == nil {
		stack[0] = 0
	}
}

// kindOfHost is the kind of a fault of which the host knows the reason.
const kindOfHost = 5

// hostFail takes the reason for which a call fails.
func hostFail(ctx context.Context, m api.Module, stack []uint64) {
	x := ctx.Value(exchangeKey{}).(*exchange)
	text, _ := m.Memory().Read(uint32(stack[3]), uint32(stack[4]))
	if kind := Kind(stack[0]); kind != kindOfHost {
		x.fault = &Fault{Kind: kind, Line: int(uint32(stack[1])), Column: int(uint32(stack[2])), Message: string(text)}
	}
}

// complaints are the beginning of what the module writes when it gives up.
type complaints struct{ text []byte }

func (c *complaints) Write(p []byte) (int, error) {
	const most = 4 << 10 // bytes
	c.text = append(c.text, p[:min(len(p), most-len(c.text))]...)
	return len(p), nil
}
