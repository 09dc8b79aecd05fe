using IctPipeline.Azure;
using IctPipeline.HostContract.Tests.Engines;
using IctPipeline.Testing;

namespace IctPipeline.HostContract.Tests.Scenarios;

/// <summary>What a queue trigger does with the messages of a poison queue, which has no other behind it.</summary>
public abstract class PoisonQueueContract(IEngine engine, Account account)
{
    private const string Next = "next";

    private static readonly HostSetting OneDelivery = new("queues", "maxDequeueCount", 1);

    [Fact]
    public async Task Message_FunctionFailsOnTheLastDelivery_StaysHidden()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account, ResourceNames.PoisonSuffix, OneDelivery);
        scenario.Probe.Body = (delivery, _) => delivery.Text == Next ? Task.CompletedTask : throw new InvalidOperationException("not next");
        await scenario.Queue.SendAsync(StoredQueue.Base64("x"));

        await scenario.StartAsync();
        await Eventually.HoldsAsync(() => scenario.Probe.Deliveries.Count == 1 && scenario.Probe.Running == 0, "the message failed");

        await StaysHiddenAsync(scenario);
        Assert.Equal(["x", Next], scenario.Probe.Deliveries.Select(delivery => delivery.Text));
    }

    [Fact]
    public async Task Message_IsNotBase64_StaysHiddenAndIsNeverGiven()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account, ResourceNames.PoisonSuffix);
        await scenario.Queue.SendAsync("{ plain }");

        await scenario.StartAsync();
        await Eventually.HoldsAsync(async () => (await scenario.Queue.VisibleAsync()).Count == 0, "the message was taken");

        await StaysHiddenAsync(scenario);
        Assert.Equal(Next, Assert.Single(scenario.Probe.Deliveries).Text);
    }

    [Fact]
    public async Task Message_WasTakenOftenInVain_IsGivenAllTheSame()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account, ResourceNames.PoisonSuffix, OneDelivery);
        await scenario.Queue.SendAsync(StoredQueue.Base64("x"));
        await scenario.Queue.TakeInVainAsync();
        await scenario.Queue.TakeInVainAsync();

        await scenario.StartAsync();

        await Eventually.HoldsAsync(async () => await scenario.Queue.CountAsync() == 0, "the queue is empty");
        Assert.Equal(new Delivery("x", "3"), Assert.Single(scenario.Probe.Deliveries));
    }

    /// <summary>Another message that comes and goes shows that the engine looked again.</summary>
    private static async Task StaysHiddenAsync(Scenario scenario)
    {
        await scenario.Queue.SendAsync(StoredQueue.Base64(Next));
        await Eventually.HoldsAsync(
            async () => scenario.Probe.Deliveries.Any(delivery => delivery.Text == Next) && await scenario.Queue.CountAsync() == 1,
            "the next message ended"
        );
        Assert.Empty(await scenario.Queue.VisibleAsync());
        Assert.False(await scenario.Poison.ExistsAsync());
    }
}
