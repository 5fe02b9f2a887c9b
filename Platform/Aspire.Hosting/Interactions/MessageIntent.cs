namespace Aspire.Hosting;

/// <summary>How a message is meant.</summary>
public enum MessageIntent
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Something went well.</summary>
    Success = 1,

    /// <summary>Something is not as it should be.</summary>
    Warning = 2,

    /// <summary>Something failed.</summary>
    Error = 3,

    /// <summary>Something is to be known.</summary>
    Information = 4,

    /// <summary>Something is to be agreed to.</summary>
    Confirmation = 5,
}
