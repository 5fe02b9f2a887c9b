namespace Aspire.Hosting;

/// <summary>How a prompt is shown.</summary>
public class InteractionOptions
{
    /// <summary>Text of the button that agrees; null is the dashboard's.</summary>
    public string? PrimaryButtonText { get; set; }

    /// <summary>Text of the button that declines; null is the dashboard's.</summary>
    public string? SecondaryButtonText { get; set; }

    /// <summary>True where there is a button that declines; null is as usual for the kind of prompt.</summary>
    public bool? ShowSecondaryButton { get; set; }

    /// <summary>True where the prompt can be closed without an answer; null is as usual for the kind of prompt.</summary>
    public bool? ShowDismiss { get; set; }

    /// <summary>True where the message is Markdown; the bundled dashboard shows it as it is written.</summary>
    public bool? EnableMessageMarkdown { get; set; }
}
