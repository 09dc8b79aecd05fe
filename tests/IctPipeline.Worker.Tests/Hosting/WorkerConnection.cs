using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using IctPipeline.Worker.Tests.Protocol;

namespace IctPipeline.Worker.Tests.Hosting;

/// <summary>The host's end of the stream to one worker.</summary>
internal sealed class WorkerConnection(string workerId)
{
    /// <summary>For one answer on a loaded machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Channel<StreamingMessage> _out = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly ConcurrentQueue<RpcLog> _logs = new();

    /// <summary>What the worker calls itself: the id on its command line.</summary>
    public string WorkerId => workerId;

    /// <summary>What the worker logged, for messages of failed assertions.</summary>
    public string Log => string.Join('\n', _logs.Select(log => $"{log.Level} {log.Category}: {log.Message}"));

    /// <summary>Sends a message, and waits for the one that answers it.</summary>
    /// <exception cref="IOException">The stream ended before.</exception>
    public Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        question.RequestId = Guid.NewGuid().ToString();
        var answer = _asked[question.RequestId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Tell(question);
        return answer.Task.WaitAsync(Limit);
    }

    /// <summary>Sends a message that is not answered.</summary>
    public void Tell(StreamingMessage message) => Assert.True(_out.Writer.TryWrite(message), "The stream has ended.");

    /// <summary>Ends the stream from the host's side, in good order.</summary>
    public void Close() => _out.Writer.TryComplete();

    /// <summary>Carries messages until either side ends the stream.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<StreamingMessage> requests,
        IServerStreamWriter<StreamingMessage> responses,
        CancellationToken cancellationToken
    )
    {
        var reading = ReadAsync(requests);
        try
        {
            await foreach (var message in _out.Reader.ReadAllAsync(cancellationToken))
            {
                await responses.WriteAsync(message, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The worker has ended.
            await reading;
        }
        finally
        {
            Close();
            foreach (var answer in _asked.Values)
            {
                answer.TrySetException(new IOException($"The stream ended.\n{Log}"));
            }
        }
    }

    private async Task ReadAsync(IAsyncStreamReader<StreamingMessage> requests)
    {
        try
        {
            while (await requests.MoveNext(CancellationToken.None))
            {
                Take(requests.Current);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // So a stream ends whose other side is gone, or whose call is over.
        }
    }

    private void Take(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
        {
            _logs.Enqueue(message.RpcLog);
        }
        else if (_asked.TryRemove(message.RequestId, out var answer))
        {
            answer.TrySetResult(message);
        }
    }
}
