using IctPipeline.HostContract.Tests.Engines;
using IctPipeline.HostContract.Tests.Scenarios;

namespace IctPipeline.HostContract.Tests;

/// <summary>The scenarios on the real trigger engine. One account serves them, one after the other.</summary>
[CollectionDefinition(nameof(WebJobsTests))]
public sealed class WebJobsTests : ICollectionFixture<Account>
{
    [Collection(nameof(WebJobsTests))]
    public sealed class Queues(Account account) : QueueContract(new WebJobsEngine(), account);

    [Collection(nameof(WebJobsTests))]
    public sealed class PoisonQueues(Account account) : PoisonQueueContract(new WebJobsEngine(), account);

    [Collection(nameof(WebJobsTests))]
    public sealed class Blobs(Account account) : BlobContract(new WebJobsEngine(), account);
}
