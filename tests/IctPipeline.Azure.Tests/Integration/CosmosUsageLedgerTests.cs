using IctPipeline.Azure.Cosmos;
using IctPipeline.Azure.Language;

namespace IctPipeline.Azure.Tests.Integration;

[Collection(AzureServers.CollectionName)]
public class CosmosUsageLedgerTests(AzureServers servers)
{
    [Fact]
    public async Task Add_SeveralMonths_KeepsOneSumEach()
    {
        var ledger = Ledger();

        Assert.Equal(0, await ledger.AddAsync(new DateOnly(2031, 1, 1), 0, default));
        Assert.Equal(5, await ledger.AddAsync(new DateOnly(2031, 1, 1), 5, default));
        Assert.Equal(7, await ledger.AddAsync(new DateOnly(2031, 2, 1), 7, default));
        Assert.Equal(8, await ledger.AddAsync(new DateOnly(2031, 1, 1), 3, default));
        Assert.Equal(8, await Ledger().AddAsync(new DateOnly(2031, 1, 1), 0, default));
    }

    [Fact]
    public async Task Add_ManyAtOnce_LosesNothing()
    {
        var month = new DateOnly(2032, 1, 1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ledger().AddAsync(month, 10, default)));

        Assert.Equal(80, await Ledger().AddAsync(month, 0, default));
    }

    private CosmosUsageLedger Ledger() =>
        new(servers.Database.GetContainer(servers.Resources().StateCosmosContainer), NoRequestChargeObserver.Instance);
}
