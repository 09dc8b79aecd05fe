using IctPipeline.Azure.Storage;
using IctPipeline.Cli.Stack;

namespace IctPipeline.Cli.Tests.Stack;

public sealed class StackConnectionTests
{
    [Fact]
    public void ForAPerson_NothingIsSet_GivesASilentStorageUpWithinHalfAMinute()
    {
        var options = new StorageOptions();

        StackConnection.ForAPerson(options);

        Assert.InRange((options.MaxRetries + 1) * options.NetworkTimeoutSeconds, 5, 30);
    }

    [Theory]
    [InlineData(5, 60)]
    [InlineData(3, 120)]
    public void ForAPerson_PatienceIsSet_LeavesIt(int retries, int seconds)
    {
        var options = new StorageOptions { MaxRetries = retries, NetworkTimeoutSeconds = seconds };

        StackConnection.ForAPerson(options);

        Assert.Equal((retries, seconds), (options.MaxRetries, options.NetworkTimeoutSeconds));
    }
}
