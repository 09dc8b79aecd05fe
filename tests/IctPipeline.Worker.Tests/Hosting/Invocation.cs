using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>One call of a function, on its way or over.</summary>
internal sealed class Invocation
{
    private readonly WorkerConnection _connection;

    private Invocation(WorkerConnection connection, string id, Task<StreamingMessage> answer) =>
        (_connection, Id, Result) = (connection, id, ResultOf(answer));

    public string Id { get; }

    /// <summary>Ends with what the worker answers: only then would the host complete the delivery.</summary>
    public Task<StatusResult> Result { get; }

    /// <summary>Calls a function with what its trigger brings.</summary>
    /// <param name="worker">Where the function is loaded.</param>
    /// <param name="function">Its name.</param>
    /// <param name="trigger">The value of the trigger's parameter.</param>
    /// <param name="metadata">What the trigger tells beside it, such as the values of a route.</param>
    public static Invocation Begin(
        HostedWorker worker,
        string function,
        TypedData trigger,
        IEnumerable<KeyValuePair<string, string>>? metadata = null
    )
    {
        Assert.True(worker.Functions.TryGetValue(function, out var loaded), $"The worker has no function {function}.");
        var binding = loaded.Bindings.Single(binding => binding.Value.Direction == BindingInfo.Types.Direction.In).Key;
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = function,
            TraceContext = new RpcTraceContext(),
            InputData =
            {
                new ParameterBinding { Name = binding, Data = trigger },
            },
        };
        foreach (var (name, value) in metadata ?? [])
        {
            request.TriggerMetadata.Add(name, new TypedData { String = value });
        }

        return new Invocation(
            worker.Connection,
            request.InvocationId,
            worker.Connection.AskAsync(new StreamingMessage { InvocationRequest = request })
        );
    }

    /// <summary>What the host sends when it stops, or has waited long enough.</summary>
    public void Cancel() => _connection.Tell(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = Id } });

    private static async Task<StatusResult> ResultOf(Task<StreamingMessage> answer) => (await answer).InvocationResponse.Result;
}
