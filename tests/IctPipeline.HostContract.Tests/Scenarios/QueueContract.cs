using System.Globalization;
using IctPipeline.HostContract.Tests.Engines;
using IctPipeline.Testing;

namespace IctPipeline.HostContract.Tests.Scenarios;

/// <summary>What a queue trigger does with a message.</summary>
public abstract class QueueContract(IEngine engine, Account account)
{
    private const string Text = "{\"blob\":\"báo/một.txt\"}";

    private static readonly HostSetting ShownAfterAnHour = new("queues", "visibilityTimeout", "01:00:00");
    private static readonly HostSetting TwoDeliveries = new("queues", "maxDequeueCount", 2);
    private static readonly HostSetting Plain = new("queues", "messageEncoding", "none");

    [Fact]
    public async Task Message_FunctionSucceeds_IsGivenOnceAndDeleted()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));

        await scenario.StartAsync();

        await IsEmptyAsync(scenario);
        Assert.Equal(new Delivery(Text, "1"), Assert.Single(scenario.Probe.Deliveries));
        Assert.False(await scenario.Poison.ExistsAsync());
    }

    [Fact]
    public async Task Message_FunctionFailsTwice_ComesAgainWithTheNextDequeueCount()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = (delivery, _) => delivery.Detail == "3" ? Task.CompletedTask : throw Failure();
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));

        await scenario.StartAsync();

        await IsEmptyAsync(scenario);
        Assert.Equal(["1", "2", "3"], scenario.Probe.Deliveries.Select(delivery => delivery.Detail));
        Assert.False(await scenario.Poison.ExistsAsync());
    }

    [Fact]
    public async Task Message_FunctionFailed_IsHiddenForTheVisibilityTimeout()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account, settings: ShownAfterAnHour);
        scenario.Probe.Body = (delivery, _) => delivery.Text == Text ? throw Failure() : Task.CompletedTask;
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));

        await scenario.StartAsync();
        await Eventually.HoldsAsync(() => scenario.Probe.Deliveries.Count == 1 && scenario.Probe.Running == 0, "the message failed");
        await scenario.Queue.SendAsync(StoredQueue.Base64("next"));

        await Eventually.HoldsAsync(
            async () => scenario.Probe.Deliveries.Count == 2 && await scenario.Queue.CountAsync() == 1,
            "the next message ended"
        );
        Assert.Equal([new Delivery(Text, "1"), new Delivery("next", "1")], scenario.Probe.Deliveries);
        Assert.Empty(await scenario.Queue.VisibleAsync());
    }

    [Fact]
    public async Task Message_FunctionRuns_IsHiddenAndNotDeleted()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        var end = new TaskCompletionSource();
        scenario.Probe.Body = (_, _) => end.Task;
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));

        await scenario.StartAsync();
        await Eventually.HoldsAsync(() => scenario.Probe.Running == 1, "the function runs");

        Assert.Equal(1, await scenario.Queue.CountAsync());
        Assert.Empty(await scenario.Queue.VisibleAsync());
        end.SetResult();
        await IsEmptyAsync(scenario);
        Assert.Single(scenario.Probe.Deliveries);
    }

    [Fact]
    public async Task Message_HostStopsWhileTheFunctionRuns_ComesAgain()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));
        await scenario.StartAsync();
        await Eventually.HoldsAsync(() => scenario.Probe.Running == 1, "the function runs");

        await scenario.StopAsync();
        Assert.Equal(1, await scenario.Queue.CountAsync());
        scenario.Probe.Body = (_, _) => Task.CompletedTask;
        await scenario.StartAsync();

        await IsEmptyAsync(scenario);
        Assert.Equal(["1", "2"], scenario.Probe.Deliveries.Select(delivery => delivery.Detail));
    }

    [Fact]
    public async Task Message_FunctionFailsAsOftenAsAllowed_IsMovedAsItStoodToThePoisonQueue()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = (_, _) => throw Failure();
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));

        await scenario.StartAsync();

        await IsPoisonedAsync(scenario, StoredQueue.Base64(Text));
        Assert.Equal(engine.PoisonExpires, await scenario.Poison.ExpiresAsync());
        var counts = Enumerable.Range(1, HostJson.MaxDequeueCount).Select(count => count.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(counts.Select(count => new Delivery(Text, count)), scenario.Probe.Deliveries);
    }

    [Fact]
    public async Task Message_HostDiedInTheLastDelivery_IsPoisonedWithoutAnother()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        await scenario.Queue.SendAsync(StoredQueue.Base64(Text));
        for (var i = 0; i < HostJson.MaxDequeueCount; i++)
        {
            await scenario.Queue.TakeInVainAsync();
        }

        await scenario.StartAsync();

        await IsPoisonedAsync(scenario, StoredQueue.Base64(Text));
        Assert.Empty(scenario.Probe.Deliveries);
    }

    [Fact]
    public async Task Message_IsNotBase64_IsPoisonedAsItStandsAtOnce()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        await scenario.Queue.SendAsync(Text);

        await scenario.StartAsync();

        await IsPoisonedAsync(scenario, Text);
        Assert.Empty(scenario.Probe.Deliveries);
    }

    [Fact]
    public async Task Message_IsBase64OfNoText_IsPoisonedWithoutARun()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        var stored = Convert.ToBase64String([0xC3, 0x28, 0xFF]);
        await scenario.Queue.SendAsync(stored);

        await scenario.StartAsync();

        await IsPoisonedAsync(scenario, stored);
        Assert.Empty(scenario.Probe.Deliveries);
    }

    [Theory]
    [InlineData(Text)]
    [InlineData("VGV4dA==")]
    public async Task Message_EncodingIsNone_IsGivenAndPoisonedAsItStands(string stored)
    {
        await using var scenario = await Scenario.CreateAsync(engine, account, settings: [Plain, TwoDeliveries]);
        scenario.Probe.Body = (_, _) => throw Failure();
        await scenario.Queue.SendAsync(stored);

        await scenario.StartAsync();

        await IsPoisonedAsync(scenario, stored);
        Assert.Equal([new Delivery(stored, "1"), new Delivery(stored, "2")], scenario.Probe.Deliveries);
    }

    [Fact]
    public async Task Messages_WaitInNumbers_RunABatchAndAThresholdAtATime()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        var gate = new SemaphoreSlim(0);
        scenario.Probe.Body = (_, cancellation) => gate.WaitAsync(cancellation);
        var most = HostJson.BatchSize + HostJson.NewBatchThreshold;
        for (var i = 0; i < HostJson.BatchSize * 2; i++)
        {
            await scenario.Queue.SendAsync(StoredQueue.Base64(Text));
        }

        await scenario.StartAsync();
        await Eventually.HoldsAsync(() => scenario.Probe.Running == HostJson.BatchSize, "a batch runs");
        Assert.Equal(HostJson.BatchSize, (await scenario.Queue.VisibleAsync()).Count);
        gate.Release(HostJson.BatchSize - HostJson.NewBatchThreshold);

        await Eventually.HoldsAsync(() => scenario.Probe.Running == most, "the next batch runs, too");
        gate.Release(most);
        await IsEmptyAsync(scenario);
        Assert.Equal(most, scenario.Probe.MostRunning);
        Assert.Equal(HostJson.BatchSize * 2, scenario.Probe.Deliveries.Count);
    }

    private static InvalidOperationException Failure() => new("The scenario has it so.");

    private static Task IsEmptyAsync(Scenario scenario) =>
        Eventually.HoldsAsync(async () => await scenario.Queue.CountAsync() == 0, "the queue is empty");

    private static async Task IsPoisonedAsync(Scenario scenario, string stored)
    {
        await IsEmptyAsync(scenario);
        Assert.Equal(stored, Assert.Single(await scenario.Poison.VisibleAsync()));
    }
}
