using IctPipeline.LocalHost.Functions;
using IctPipeline.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace IctPipeline.LocalHost.Tests.Functions;

public sealed class FunctionInvokerTests
{
    [Fact]
    public async Task Invoke_Function_HasAContextOfItsOwn()
    {
        using var bench = new Bench();
        var function = Bench.Function<TestFunctions>("OnMessage");

        await bench.Invoker.InvokeAsync(function, Event("hello", ("DequeueCount", "3")), CancellationToken.None);
        await bench.Invoker.InvokeAsync(function, Event("again", ("DequeueCount", "1")), CancellationToken.None);

        var contexts = bench.Probe.Seen.Cast<(string Message, int Count, FunctionContext Context)>().ToList();
        Assert.Equal([("hello", 3), ("again", 1)], contexts.Select(seen => (seen.Message, seen.Count)));
        var context = contexts[0].Context;
        Assert.NotEqual(context.InvocationId, contexts[1].Context.InvocationId);
        Assert.Equal("OnMessage", context.FunctionDefinition.Name);
        Assert.Equal("queueTrigger", Assert.Single(context.FunctionDefinition.InputBindings).Value.Type);
        Assert.Equal("3", context.BindingContext.BindingData["dequeuecount"]);
        Assert.EndsWith(".TestFunctions.OnMessageAsync", context.FunctionDefinition.EntryPoint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_TakesLongerThanAllowed_IsCancelledAndSaysSo()
    {
        using var bench = new Bench(new HostSettings { FunctionTimeout = TimeSpan.FromMinutes(10) });
        bench.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);

        var run = bench.Invoker.InvokeAsync(
            Bench.Function<TestFunctions>("OnMessage"),
            Event("x", ("DequeueCount", "1")),
            CancellationToken.None
        );
        bench.Time.Advance(TimeSpan.FromMinutes(10));

        var error = await Assert.ThrowsAsync<TimeoutException>(() => run);
        Assert.Contains("OnMessage", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_BindingDataIsMissing_SaysWhichParameter()
    {
        using var bench = new Bench();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            bench.Invoker.InvokeAsync(Bench.Function<TestFunctions>("OnMessage"), Event("x"), CancellationToken.None)
        );

        Assert.Contains("dequeueCount", error.Message, StringComparison.Ordinal);
    }

    private static TriggerEvent Event(object value, params (string Name, string Value)[] data) =>
        new(value, data.ToDictionary(entry => entry.Name, entry => (object?)entry.Value, StringComparer.OrdinalIgnoreCase));
}
