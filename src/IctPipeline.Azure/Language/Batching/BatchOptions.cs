namespace IctPipeline.Azure.Language.Batching;

/// <summary>How documents of articles in flight come to share requests.</summary>
/// <param name="Wait">How long a document waits for company.</param>
/// <param name="ConcurrentRequests">Requests that may be open at a time.</param>
/// <param name="PendingDocuments">Documents that may wait or be in flight: the bound on memory.</param>
internal sealed record BatchOptions(TimeSpan Wait, int ConcurrentRequests, int PendingDocuments);
