using IctPipeline.HostContract.Tests.Engines;
using IctPipeline.HostContract.Tests.Scenarios;

namespace IctPipeline.HostContract.Tests;

/// <summary>The scenarios on the local host. One account serves them, one after the other.</summary>
[CollectionDefinition(nameof(LocalHostTests))]
public sealed class LocalHostTests : ICollectionFixture<Account>
{
    [Collection(nameof(LocalHostTests))]
    public sealed class Queues(Account account) : QueueContract(new LocalEngine(), account);

    [Collection(nameof(LocalHostTests))]
    public sealed class PoisonQueues(Account account) : PoisonQueueContract(new LocalEngine(), account);

    [Collection(nameof(LocalHostTests))]
    public sealed class Blobs(Account account) : BlobContract(new LocalEngine(), account);
}
