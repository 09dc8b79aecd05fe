using System.Collections.Concurrent;
using IctPipeline.Azure.Language.Batching;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;

namespace IctPipeline.Azure.Tests.Language;

public sealed class FeatureBatcherTests
{
    private static readonly BatchOptions Options = new(TimeSpan.FromMilliseconds(100), 2, 100);

    private readonly ManualTimeProvider _time = new();
    private readonly ConcurrentQueue<string[]> _sent = new();

    [Fact]
    public async Task Ask_FewDocuments_WaitForEachOtherAndShareARequest()
    {
        await using var batcher = Batcher(5);
        var answers = new[] { "a", "b", "c" }.Select(text => Ask(batcher, text)).ToList();
        Assert.Empty(_sent);

        _time.Advance(Options.Wait);

        Assert.Equal(["a", "b", "c"], await Task.WhenAll(answers));
        Assert.Equal([3], _sent.Select(sent => sent.Length));
    }

    [Fact]
    public async Task Ask_FullRequest_GoesAtOnce()
    {
        await using var batcher = Batcher(3);

        await Task.WhenAll(new[] { "a", "b", "c" }.Select(text => Ask(batcher, text)));

        Assert.Equal([3], _sent.Select(sent => sent.Length));
    }

    [Fact]
    public async Task Ask_DocumentsOverTheByteLimit_GoInSeveralRequests()
    {
        var size = Document(new string('ế', 100)).Size;
        await using var batcher = Batcher(10, limits: new BatchLimits(10, size * 2));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ask(batcher, new string('ế', 100))));

        Assert.Equal([2, 2, 2], _sent.Select(sent => sent.Length));
    }

    [Fact]
    public async Task Cancel_OneInFlight_OthersGetTheirAnswers()
    {
        var gate = new TaskCompletionSource();
        await using var batcher = Batcher(3, before: (_, _) => gate.Task);
        using var cancellation = new CancellationTokenSource();
        var cancelled = Ask(batcher, "a", cancellation.Token);
        var others = new[] { Ask(batcher, "b"), Ask(batcher, "c") };

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        gate.SetResult();

        Assert.Equal(["b", "c"], await Task.WhenAll(others));
    }

    [Fact]
    public async Task Cancel_AllInFlight_GivesUpTheRequest()
    {
        var (started, given) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var batcher = Batcher(
            2,
            before: async (_, token) =>
            {
                started.SetResult();
                await using var registration = token.Register(() => given.TrySetResult());
                await Task.Delay(Timeout.Infinite, token);
            }
        );
        using var cancellation = new CancellationTokenSource();
        var asked = new[] { Ask(batcher, "a", cancellation.Token), Ask(batcher, "b", cancellation.Token) };
        await started.Task;

        await cancellation.CancelAsync();

        await given.Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(asked));
    }

    [Fact]
    public async Task Cancel_WhileWaiting_IsNeverSent()
    {
        await using var batcher = Batcher(5);
        using var cancellation = new CancellationTokenSource();
        var cancelled = Ask(batcher, "a", cancellation.Token);
        var other = Ask(batcher, "b");

        await cancellation.CancelAsync();
        _time.Advance(Options.Wait);

        Assert.Equal("b", await other);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(
            [
                ["b"],
            ],
            _sent
        );
    }

    [Fact]
    public async Task Request_RefusedBecauseOfOneDocument_FailsOnlyThatOne()
    {
        await using var batcher = Batcher(
            5,
            before: (texts, _) =>
                texts.Contains("bad")
                    ? throw new DependencyException(Dependencies.Language, 400, "InvalidRequest", "no")
                    : Task.CompletedTask
        );

        var asked = new[] { "a", "b", "bad", "c", "d" }.Select(text => Ask(batcher, text)).ToList();

        Assert.Equal(["a", "b", "c", "d"], await Task.WhenAll(asked.Where((_, at) => at != 2)));
        Assert.Equal(400, (await Assert.ThrowsAsync<DependencyException>(() => asked[2])).Status);
    }

    [Fact]
    public async Task Request_Fails_EveryDocumentGetsTheErrorAndTheNextOneWorks()
    {
        var calls = 0;
        await using var batcher = Batcher(
            2,
            before: (_, _) =>
                Interlocked.Increment(ref calls) == 1
                    ? throw new DependencyException(Dependencies.Language, 503, null, "down")
                    : Task.CompletedTask
        );

        foreach (var asked in new[] { Ask(batcher, "a"), Ask(batcher, "b") })
        {
            Assert.Equal(503, (await Assert.ThrowsAsync<DependencyException>(() => asked)).Status);
        }

        Assert.Equal(["c", "d"], await Task.WhenAll(Ask(batcher, "c"), Ask(batcher, "d")));
    }

    [Fact]
    public async Task Ask_NoRoom_WaitsUntilAnAnswerMakesSome()
    {
        var gate = new TaskCompletionSource();
        await using var batcher = Batcher(1, Options with { PendingDocuments = 1 }, (_, _) => gate.Task);
        var first = Ask(batcher, "a");
        var second = Ask(batcher, "b");

        Assert.False(second.IsCompleted);
        gate.SetResult();

        Assert.Equal(["a", "b"], await Task.WhenAll(first, second));
    }

    [Fact]
    public async Task Ask_AllRequestsOpen_GathersCompany()
    {
        var gate = new TaskCompletionSource();
        await using var batcher = Batcher(3, Options with { ConcurrentRequests = 1 }, (_, _) => gate.Task);
        var first = Ask(batcher, "a");
        _time.Advance(Options.Wait);
        var rest = Enumerable.Range(0, 5).Select(at => Ask(batcher, $"{at}")).ToList();
        _time.Advance(Options.Wait);
        gate.SetResult();

        await Task.WhenAll(rest.Append(first));

        Assert.Equal([1, 3, 2], _sent.Select(sent => sent.Length));
    }

    [Fact]
    public async Task Dispose_DocumentsWaiting_AreGivenUp()
    {
        var batcher = Batcher(5);
        var asked = Ask(batcher, "a");

        await batcher.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Ask(batcher, "b"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Ask_ManyAtOnceWithFaultsAndCancellations_NeverMixesAnswers(int seed)
    {
        var draws = new ConcurrentQueue<int>(new Random(seed).GetItems(Enumerable.Range(0, 100).ToArray(), 10_000));
        await using var batcher = new FeatureBatcher<string>(
            new BatchLimits(5),
            Echo(Faulty),
            Options with
            {
                Wait = TimeSpan.FromMilliseconds(1),
                PendingDocuments = 50,
            },
            TimeProvider.System
        );

        await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(() => AskOneAsync(number))));

        async Task AskOneAsync(int number)
        {
            using var cancellation = new CancellationTokenSource();
            var asked = Ask(batcher, $"text {number}", cancellation.Token);
            if (number % 7 == 0)
            {
                await cancellation.CancelAsync();
            }

            try
            {
                Assert.Equal($"text {number}", await asked);
            }
            catch (DependencyException error)
            {
                Assert.Equal(503, error.Status);
            }
            catch (OperationCanceledException)
            {
                Assert.Equal(0, number % 7);
            }
        }

        async Task Faulty(string[] texts, CancellationToken token)
        {
            var draw = draws.TryDequeue(out var next) ? next : 50;
            await Task.Delay(draw % 4, token);
            if (draw < 20)
            {
                throw new DependencyException(Dependencies.Language, 503, null, "down");
            }
        }
    }

    private static BatchDocument Document(string text) => new(text, 1, "vi");

    private static async Task<string> Ask(FeatureBatcher<string> batcher, string text, CancellationToken cancellationToken = default) =>
        (await batcher.AskAsync(Document(text), cancellationToken)).Value;

    private FeatureBatcher<string> Batcher(
        int documents,
        BatchOptions? options = null,
        Func<string[], CancellationToken, Task>? before = null,
        BatchLimits? limits = null
    ) => new(limits ?? new BatchLimits(documents), Echo(before), options ?? Options, _time);

    /// <summary>Answers every document with its own text.</summary>
    private BatchCall<string> Echo(Func<string[], CancellationToken, Task>? before) =>
        async (documents, token) =>
        {
            string[] texts = [.. documents.Select(document => document.Text)];
            _sent.Enqueue(texts);
            if (before is not null)
            {
                await before(texts, token);
            }

            return [.. texts.Select(text => new DocumentOutcome<string>(new DocumentAnswer<string>(text, "1", 1), null))];
        };
}
