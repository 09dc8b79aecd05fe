namespace IctPipeline.Azure.Cosmos;

/// <summary>Is told what each request to Cosmos DB cost. Called on the request's path: must not throw, and must not wait.</summary>
public interface IRequestChargeObserver
{
    /// <param name="operation">
    /// What was asked, as one word (<c>read</c>, <c>create</c>, <c>replace</c>, <c>delete</c>, <c>query</c>).
    /// </param>
    /// <param name="container">Which container.</param>
    /// <param name="status">HTTP status of the answer.</param>
    /// <param name="requestUnits">What it cost.</param>
    void Charged(string operation, string container, int status, double requestUnits);
}

/// <summary>Where nobody counts.</summary>
internal sealed class NoRequestChargeObserver : IRequestChargeObserver
{
    public static NoRequestChargeObserver Instance { get; } = new();

    public void Charged(string operation, string container, int status, double requestUnits) { }
}
