using Grpc.Core;
using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>Takes the stream that a worker opens.</summary>
/// <param name="arrival">Gets the first worker that says who it is.</param>
internal sealed class EventStreamService(TaskCompletionSource<WorkerConnection> arrival) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        if (!await requestStream.MoveNext(context.CancellationToken) || requestStream.Current.StartStream is not { } start)
        {
            throw new Grpc.Core.RpcException(new Status(StatusCode.InvalidArgument, "A worker begins with StartStream."));
        }

        var connection = new WorkerConnection(start.WorkerId);
        arrival.TrySetResult(connection);
        await connection.RunAsync(requestStream, responseStream, context.CancellationToken);
    }
}
