using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests;

public class ContainedTests
{
    public static TheoryData<Exception> MemoryFaults =>
        [
            new OutOfMemoryException(),
            new InsufficientMemoryException(),
            new TypeInitializationException("T", new OutOfMemoryException()),
            new InvalidOperationException("A library's.", new IOException("A stream's.", new OutOfMemoryException())),
            new AggregateException(new FormatException(), new OutOfMemoryException()),
            new ArticleRejectedException(RejectionCodes.InvalidArchive, "Damaged.", new OutOfMemoryException()),
        ];

    [Theory]
    [MemberData(nameof(MemoryFaults))]
    public void Run_MemoryRunsOut_PassesThroughAsItIs(Exception fault)
    {
        var thrown = Assert.ThrowsAny<Exception>(() => Contained.Run<int>(new FileFacts { Size = 1, Sha256 = "" }, () => throw fault));

        Assert.Same(fault, thrown);
        Assert.True(MachineFaults.IsOutOfMemory(thrown));
    }

    [Fact]
    public void Run_StackIsTooSmall_IsAFaultOfTheReader()
    {
        var thrown = Assert.Throws<ArticleRejectedException>(() =>
            Contained.Run<int>(new FileFacts { Size = 1, Sha256 = "" }, () => throw new InsufficientExecutionStackException())
        );

        Assert.Equal(RejectionCodes.Unreadable, thrown.Code);
    }
}
