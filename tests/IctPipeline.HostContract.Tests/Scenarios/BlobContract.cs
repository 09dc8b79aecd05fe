using System.Text;
using System.Text.Json;
using IctPipeline.HostContract.Tests.Engines;
using IctPipeline.Testing;

namespace IctPipeline.HostContract.Tests.Scenarios;

/// <summary>What a blob trigger does with a written blob.</summary>
public abstract class BlobContract(IEngine engine, Account account)
{
    private const string Name = "báo/một hai#3.txt";
    private const string End = "end.txt";

    [Fact]
    public async Task Blob_FunctionSucceeds_IsGivenOnce()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        await scenario.StartAsync();

        var (address, _) = await scenario.DropAsync(Name);
        await Eventually.HoldsAsync(() => scenario.Probe.Deliveries.Count == 1, "the blob came");

        await HasEndedAsync(scenario);
        Assert.Equal(new Delivery(address, Name), Assert.Single(scenario.Probe.Deliveries, delivery => delivery.Detail != End));
        Assert.Empty(await PoisonOfAsync(scenario));
    }

    [Fact]
    public async Task Blob_FunctionFailsTwice_ComesAgain()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = (_, _) => scenario.Probe.Deliveries.Count < 3 ? throw Failure() : Task.CompletedTask;
        await scenario.StartAsync();

        var (address, _) = await scenario.DropAsync(Name);
        await Eventually.HoldsAsync(() => scenario.Probe.Deliveries.Count == 3 && scenario.Probe.Running == 0, "the third try ended");

        await HasEndedAsync(scenario);
        var tries = scenario.Probe.Deliveries.Where(delivery => delivery.Detail != End);
        Assert.Equal(Enumerable.Repeat(new Delivery(address, Name), 3), tries);
        Assert.Empty(await PoisonOfAsync(scenario));
    }

    [Fact]
    public async Task Blob_FunctionFailsAsOftenAsAllowed_IsNamedOnThePoisonQueue()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = (_, _) => throw Failure();
        await scenario.StartAsync();

        var (address, etag) = await scenario.DropAsync(Name);

        await Eventually.HoldsAsync(async () => (await PoisonOfAsync(scenario)).Count > 0, "the blob is on the poison queue");
        Assert.Equal(
            [
                ("Type", "BlobTrigger"),
                ("FunctionId", "Host.Functions.OnBlob"),
                ("BlobType", "BlockBlob"),
                ("ContainerName", scenario.Id),
                ("BlobName", $"drop/{Name}"),
                ("ETag", etag),
            ],
            Assert.Single(await PoisonOfAsync(scenario))
        );
        Assert.Equal(Enumerable.Repeat(new Delivery(address, Name), HostJson.PoisonBlobThreshold), scenario.Probe.Deliveries);
    }

    [Fact]
    public async Task Blob_ThresholdIsTwo_IsTriedTwice()
    {
        var two = new HostSetting("blobs", "poisonBlobThreshold", 2);
        var plain = new HostSetting("queues", "messageEncoding", "none");
        await using var scenario = await Scenario.CreateAsync(engine, account, settings: [two, plain]);
        scenario.Probe.Body = (_, _) => throw Failure();
        await scenario.StartAsync();

        await scenario.DropAsync(Name);

        await Eventually.HoldsAsync(async () => (await PoisonOfAsync(scenario)).Count > 0, "the blob is on the poison queue");
        Assert.Equal(2, scenario.Probe.Deliveries.Count);
    }

    [Fact]
    public async Task Blob_IsGoneBeforeTheNextTry_IsForgotten()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = async (delivery, cancellation) =>
        {
            if (delivery.Detail != End)
            {
                await scenario.Blobs.DeleteBlobAsync($"drop/{Name}", cancellationToken: cancellation);
                throw Failure();
            }
        };
        await scenario.StartAsync();

        await scenario.DropAsync(Name);
        await Eventually.HoldsAsync(() => scenario.Probe.Deliveries.Count == 1 && scenario.Probe.Running == 0, "the first try failed");

        await HasEndedAsync(scenario);
        Assert.Single(scenario.Probe.Deliveries, delivery => delivery.Detail != End);
        Assert.Empty(await PoisonOfAsync(scenario));
    }

    [Fact]
    public async Task Blob_HostStopsWhileTheFunctionRuns_ComesAgain()
    {
        await using var scenario = await Scenario.CreateAsync(engine, account);
        scenario.Probe.Body = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await scenario.StartAsync();
        var (address, _) = await scenario.DropAsync(Name);
        await Eventually.HoldsAsync(() => scenario.Probe.Running == 1, "the function runs");

        await scenario.StopAsync();
        scenario.Probe.Body = (_, _) => Task.CompletedTask;
        await scenario.StartAsync();

        await Eventually.HoldsAsync(() => scenario.Probe.Deliveries.Count == 2, "the blob came again");
        Assert.Equal([address, address], scenario.Probe.Deliveries.Select(delivery => delivery.Text));
        Assert.Empty(await PoisonOfAsync(scenario));
    }

    /// <summary>
    /// A last blob comes and goes: what the engine had to do with those that came before it is done. Engines list blobs in any order, so
    /// this says nothing of blobs that were dropped and have not come yet.
    /// </summary>
    private static async Task HasEndedAsync(Scenario scenario)
    {
        await scenario.DropAsync(End);
        await Eventually.HoldsAsync(
            () => scenario.Probe.Deliveries.Any(delivery => delivery.Detail == End) && scenario.Probe.Running == 0,
            "the last blob ended"
        );
    }

    private static InvalidOperationException Failure() => new("The scenario has it so.");

    /// <summary>What the account's poison queue says of this scenario's blobs: members in their order.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<(string Name, string? Value)>>> PoisonOfAsync(Scenario scenario)
    {
        var messages = (await scenario.BlobPoison.VisibleAsync()).Select(Members);
        return [.. messages.Where(members => members.Contains(("ContainerName", scenario.Id)))];
    }

    private static List<(string Name, string? Value)> Members(string stored)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(stored)));
        return [.. json.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetString()))];
    }
}
