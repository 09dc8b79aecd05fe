using IctPipeline.Cli.Bench.Measuring;

namespace IctPipeline.Cli.Tests.Bench.Measuring;

public sealed class RequestsTests
{
    [Fact]
    public void Between_TwoCounts_KeepsWhatIsNewMostFrequentFirst()
    {
        var requests = Requests.Between(
            10,
            new Dictionary<string, long> { ["cosmos GET 404"] = 5, ["blobs PUT 201"] = 7 },
            new Dictionary<string, long>
            {
                ["cosmos GET 404"] = 15,
                ["blobs PUT 201"] = 7,
                ["blobs GET 200"] = 20,
            },
            (1024, 0),
            (1024 + 10_240, 5120)
        );

        Assert.Equal(["blobs GET 200", "cosmos GET 404"], requests.EachFile.Keys);
        Assert.Equal(3, requests.Total);
        Assert.Equal(1, requests.ReceivedKilobytes);
        Assert.Equal(0.5, requests.SentKilobytes);
    }

    [Fact]
    public void Text_RareKinds_AreLeftOut()
    {
        var requests = new Requests(new Dictionary<string, double> { ["blobs GET 200"] = 1.004, ["queues GET 200"] = 0.009 }, 0, 0);

        Assert.Equal("blobs GET 200 × 1.00", requests.Text());
    }
}
