"""ttdn-desktop: a commune's yearly plan and report on thông tin đối ngoại, on paper and offline."""
