using IctPipeline.Core.Conditions;
using IctPipeline.Core.InMemory;
using IctPipeline.Core.Ports;
using IctPipeline.Testing;
using IctPipeline.Testing.Faults;

namespace IctPipeline.Core.Tests.Conditions;

public sealed class PipelineHealthTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly Queues _queues = new();

    [Fact]
    public async Task Check_AllAnswer_IsGoodWithTheTimeItTook()
    {
        var findings = await Health().CheckAsync(default);

        Assert.Equal([PipelineHealth.Cosmos, PipelineHealth.Blobs, PipelineHealth.Queues], findings.Select(finding => finding.Check));
        Assert.All(findings, finding => Assert.Equal(FindingState.Good, finding.State));
        Assert.All(findings, finding => Assert.EndsWith("answered after 0 s", finding.Found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OneNeverAnswers_IsGivenUpAndTheOthersAreTold()
    {
        _queues.Answer = _ => new TaskCompletionSource<IReadOnlyList<QueueDepth>>().Task;
        var checking = Health().CheckAsync(default);

        _time.Advance(TimeSpan.FromSeconds(3));

        var findings = await checking;
        Assert.Equal((FindingState.Bad, "no answer within 3 s"), (findings[2].State, findings[2].Found));
        Assert.NotNull(findings[2].Mend);
    }

    [Fact]
    public async Task Check_OneIsSlow_IsNoted()
    {
        _queues.Answer = _ =>
        {
            _time.Advance(TimeSpan.FromSeconds(2.5));
            return Task.FromResult<IReadOnlyList<QueueDepth>>([]);
        };

        var finding = (await Health().CheckAsync(default))[2];

        Assert.Equal((FindingState.Note, "0 messages wait; answered after 2.5 s"), (finding.State, finding.Found));
        Assert.Contains("slow", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ServiceRefuses_SaysHowWithoutItsWords()
    {
        _queues.Answer = _ => throw new DependencyException(Dependencies.Queues, 403, "AuthorizationFailure", "AccountKey=secret");

        var finding = (await Health().CheckAsync(default))[2];

        Assert.Equal((FindingState.Bad, "status 403 (AuthorizationFailure)"), (finding.State, finding.Found));
    }

    [Fact]
    public async Task Check_StoreIsDown_IsBadWhateverItThrows()
    {
        var findings = await Health(new FaultyStore(new InMemoryArticleStore(), new Gate(new FaultPlan(1, 1)))).CheckAsync(default);

        Assert.Equal([FindingState.Bad, FindingState.Good, FindingState.Good], findings.Select(finding => finding.State));
    }

    [Fact]
    public async Task Check_UnreadableMessages_AreCountedAndNamed()
    {
        _queues.Answer = _ =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([new("article-retry", 9, null, 3), new("article-deleted-poison", 1, null, 1)]);

        var finding = (await Health().CheckAsync(default))[2];

        Assert.Equal(FindingState.Note, finding.State);
        Assert.StartsWith(
            "3 unreadable messages on article-retry, 1 unreadable message on article-deleted-poison",
            finding.Found,
            StringComparison.Ordinal
        );
        Assert.Contains("StrayMessage", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MessageThatNobodyTakes_IsNotedWithItsAge()
    {
        _queues.Answer = _ =>
            Task.FromResult<IReadOnlyList<QueueDepth>>([new("article-retry", 9, _time.GetUtcNow() - TimeSpan.FromMinutes(14))]);

        var finding = (await Health().CheckAsync(default))[2];

        Assert.Equal(FindingState.Note, finding.State);
        Assert.Contains("article-retry was put there 14 minutes ago", finding.Found, StringComparison.Ordinal);
    }

    private PipelineHealth Health(IArticleStore? store = null) =>
        new(store ?? new InMemoryArticleStore(), new InMemoryArticleSource(_time), _queues, "articles", _time);

    private sealed class Queues : IQueueMonitor
    {
        public Func<CancellationToken, Task<IReadOnlyList<QueueDepth>>> Answer { get; set; } =
            _ => Task.FromResult<IReadOnlyList<QueueDepth>>([]);

        public Task<IReadOnlyList<QueueDepth>> GetDepthsAsync(CancellationToken cancellationToken) => Answer(cancellationToken);
    }
}
