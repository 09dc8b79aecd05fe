namespace Microsoft.Azure.Functions.Worker;

/// <summary>Who may call an HTTP function.</summary>
public enum AuthorizationLevel
{
    /// <summary>Anybody.</summary>
    Anonymous = 0,

    /// <summary>Who has a user token.</summary>
    User = 1,

    /// <summary>Who has a key of the function or of the host.</summary>
    Function = 2,

    /// <summary>Who has a system key.</summary>
    System = 3,

    /// <summary>Who has the master key.</summary>
    Admin = 4,
}
